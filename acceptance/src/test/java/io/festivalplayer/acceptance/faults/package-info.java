/**
 * Proves that an accepted job makes exactly one playlist, whatever dies: the system is broken on purpose while
 * listeners order, and afterwards the books are checked.
 */
@NullMarked
package io.festivalplayer.acceptance.faults;

import org.jspecify.annotations.NullMarked;
