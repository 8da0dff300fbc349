/** Metrics, dashboards, alerts and logs, as whoever is on call meets them. */
@NullMarked
package io.festivalplayer.acceptance.observability;

import org.jspecify.annotations.NullMarked;
