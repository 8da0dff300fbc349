/** How a process of ours comes up, and how it ends when it is asked to. */
@NullMarked
package io.festivalplayer.common.lifecycle;

import org.jspecify.annotations.NullMarked;
