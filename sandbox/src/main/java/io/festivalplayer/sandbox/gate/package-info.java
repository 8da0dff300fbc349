/** What every Web API call must pass before it reaches its endpoint. */
@NullMarked
package io.festivalplayer.sandbox.gate;

import org.jspecify.annotations.NullMarked;
