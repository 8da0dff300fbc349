/** The page at the root, for developers to look at while they work. */
@NullMarked
package io.festivalplayer.sandbox.home;

import org.jspecify.annotations.NullMarked;
