/** The reading of a bill, shown before anything is stored. */
@NullMarked
package io.festivalplayer.gateway.lineup;

import org.jspecify.annotations.NullMarked;
