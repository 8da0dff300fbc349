/** How often the matcher is right, measured on bills whose answers are known. */
@NullMarked
package io.festivalplayer.worker.evaluation;

import org.jspecify.annotations.NullMarked;
