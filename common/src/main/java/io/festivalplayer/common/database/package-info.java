/** The shape of the database: its migrations. */
@NullMarked
package io.festivalplayer.common.database;

import org.jspecify.annotations.NullMarked;
