/** Artists, albums and tracks: generated, or read from a file. */
@NullMarked
package io.festivalplayer.sandbox.catalogue;

import org.jspecify.annotations.NullMarked;
