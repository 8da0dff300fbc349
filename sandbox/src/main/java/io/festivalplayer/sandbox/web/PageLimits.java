package io.festivalplayer.sandbox.web;

/**
 * What a caller may ask of a paged list.
 *
 * @param usual entries on a page when the caller does not say
 * @param most entries a caller may ask for at most
 * @param lastOffset the greatest offset a caller may ask for
 */
public record PageLimits(int usual, int most, int lastOffset) {

    /** 20 entries, 50 at most, as most lists of the Web API. */
    public static final PageLimits USUAL = new PageLimits(20, 50, 100_000);
}
