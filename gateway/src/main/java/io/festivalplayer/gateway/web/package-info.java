/** What every answer has in common: errors, headers, health, limits at our own doors. */
@NullMarked
package io.festivalplayer.gateway.web;

import org.jspecify.annotations.NullMarked;
