/** The switches under /sandbox. */
@NullMarked
package io.festivalplayer.sandbox.control;

import org.jspecify.annotations.NullMarked;
