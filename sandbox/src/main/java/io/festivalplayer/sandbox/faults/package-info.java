/** Failures on demand: refused, late, half done or dropped answers. */
@NullMarked
package io.festivalplayer.sandbox.faults;

import org.jspecify.annotations.NullMarked;
