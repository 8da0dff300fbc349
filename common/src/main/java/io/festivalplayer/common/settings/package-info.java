/** Settings come from environment variables, secret files and {@code .env}; their names are listed in one place. */
@NullMarked
package io.festivalplayer.common.settings;

import org.jspecify.annotations.NullMarked;
