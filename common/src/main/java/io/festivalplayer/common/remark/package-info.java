/** What a listener is told beside what they asked for, in words for people and for programs. */
@NullMarked
package io.festivalplayer.common.remark;

import org.jspecify.annotations.NullMarked;
