/** Jobs over HTTP: post, watch, cancel, retry, forget. */
@NullMarked
package io.festivalplayer.gateway.job;

import org.jspecify.annotations.NullMarked;
