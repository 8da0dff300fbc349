package io.festivalplayer.sandbox.library;

import java.util.List;

/**
 * What a listener follows, plays most and likes, as the sandbox's own switches show it: URIs.
 *
 * @param following artists they follow, the newest first
 * @param top artists they play most, over about six months
 * @param topTracks tracks they play most, over about six months
 * @param liked tracks they like, the newest first
 */
public record TasteRecord(List<String> following, List<String> top, List<String> topTracks, List<String> liked) {}
