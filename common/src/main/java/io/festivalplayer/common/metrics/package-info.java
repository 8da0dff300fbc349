/** What is measured, logged and traced, by which names. */
@NullMarked
package io.festivalplayer.common.metrics;

import org.jspecify.annotations.NullMarked;
