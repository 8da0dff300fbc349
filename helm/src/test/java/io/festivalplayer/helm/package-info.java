/** What the chart promises, tried on what Helm renders of it. */
@NullMarked
package io.festivalplayer.helm;

import org.jspecify.annotations.NullMarked;
