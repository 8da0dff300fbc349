/** What the bench compares with: the least that can be made of the same starters. */
@NullMarked
package io.festivalplayer.acceptance.bench.bare;

import org.jspecify.annotations.NullMarked;
