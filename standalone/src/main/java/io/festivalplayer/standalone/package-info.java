/** Everything in one JVM, on one's own machine: what {@code script/start} runs. */
@NullMarked
package io.festivalplayer.standalone;

import org.jspecify.annotations.NullMarked;
