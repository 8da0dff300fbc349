/** The files that run Festival Player in clouds, and in continuous integration, read as far as a machine can. */
@NullMarked
package io.festivalplayer.acceptance.deploy;

import org.jspecify.annotations.NullMarked;
