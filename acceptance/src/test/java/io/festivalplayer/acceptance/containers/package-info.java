/** The images and the compose file, run by a container engine. */
@NullMarked
package io.festivalplayer.acceptance.containers;

import org.jspecify.annotations.NullMarked;
