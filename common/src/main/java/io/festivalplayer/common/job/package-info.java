/** A playlist job, its states and the legal moves between them, and its rows in PostgreSQL. */
@NullMarked
package io.festivalplayer.common.job;

import org.jspecify.annotations.NullMarked;
