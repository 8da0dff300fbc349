/** The exchange, the queues and the message that says "look at this job"; publishing with confirms. */
@NullMarked
package io.festivalplayer.common.queue;

import org.jspecify.annotations.NullMarked;
