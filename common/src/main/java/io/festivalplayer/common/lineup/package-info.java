/** Billing text becomes acts. Pure: no clock, no network, no database. */
@NullMarked
package io.festivalplayer.common.lineup;

import org.jspecify.annotations.NullMarked;
