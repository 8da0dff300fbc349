/** The Web API's JSON for artists, albums and tracks, in both modes. */
@NullMarked
package io.festivalplayer.sandbox.view;

import org.jspecify.annotations.NullMarked;
