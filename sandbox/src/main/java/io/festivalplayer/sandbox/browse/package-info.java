/** The catalogue's own endpoints: artists, albums, tracks. */
@NullMarked
package io.festivalplayer.sandbox.browse;

import org.jspecify.annotations.NullMarked;
