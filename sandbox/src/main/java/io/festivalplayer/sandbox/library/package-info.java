/** What listeners keep, follow and play most. */
@NullMarked
package io.festivalplayer.sandbox.library;

import org.jspecify.annotations.NullMarked;
