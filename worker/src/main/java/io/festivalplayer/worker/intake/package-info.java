/** Messages come in: read, run one slice, acknowledge. */
@NullMarked
package io.festivalplayer.worker.intake;

import org.jspecify.annotations.NullMarked;
