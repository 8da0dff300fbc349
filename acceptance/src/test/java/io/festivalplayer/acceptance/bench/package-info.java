/** The bench: named scenarios that measure the whole system as processes. It is no test and fails no build. */
@NullMarked
package io.festivalplayer.acceptance.bench;

import org.jspecify.annotations.NullMarked;
