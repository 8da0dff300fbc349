/** Search as the Web API offers it: filters, matching, ranking. */
@NullMarked
package io.festivalplayer.sandbox.search;

import org.jspecify.annotations.NullMarked;
