package io.festivalplayer.gateway.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one caller may knock, per minute.
 *
 * @param login logins an address
 * @param parse readings of a bill an address; each 8 KiB that are begun count as one
 * @param jobs job posts an account
 * @param search questions to Spotify an account, such as a search for an artist
 */
@ConfigurationProperties("festival.limits")
record LimitSettings(
        @DefaultValue("30") int login,
        @DefaultValue("300") int parse,
        @DefaultValue("60") int jobs,
        @DefaultValue("120") int search) {}
