/** The rate limit of an app and the quota of a developer account. */
@NullMarked
package io.festivalplayer.sandbox.limits;

import org.jspecify.annotations.NullMarked;
