/** The system under test: its processes, its broker and its database. */
@NullMarked
package io.festivalplayer.acceptance.system;

import org.jspecify.annotations.NullMarked;
