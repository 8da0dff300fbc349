/** The current user's profile. */
@NullMarked
package io.festivalplayer.sandbox.profile;

import org.jspecify.annotations.NullMarked;
