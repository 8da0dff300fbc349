/** What the system promises to those who use it, tried on the processes that ship. */
@NullMarked
package io.festivalplayer.acceptance;

import org.jspecify.annotations.NullMarked;
