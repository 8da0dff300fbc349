package io.festivalplayer.worker.match;

import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes confidences of evidence. Each artist has odds: those of the names' likeness, times a factor for each other
 * sign. An artist's confidence is the share of their odds in those of all, with one part for "none of these". So two
 * artists of one name cannot both be likely, and whatever speaks for one speaks against the others. How the figures
 * came about is in docs/matching.md.
 */
final class Weighing {

    private static final double NONE_OF_THESE = 1;
    private static final double MOST = 0.99;

    private static final double FIRST_OF_SEVERAL_SCRIPTS = 1;
    private static final double ANOTHER_NAME = 1.5;
    private static final double BESIDE_THE_EXACT_NAME = 0.1;
    private static final double OTHER_CASE = 0.4;
    private static final double OTHER_MARKS = 0.2;
    private static final double NO_TRACK_SEEN = 0.3;
    private static final double NO_TRACK_AT_ALL = 0.03;
    private static final double NO_TRACKS_OF_ANYBODY = 0.3;
    private static final double POSSIBLE = 0.05;
    private static final double IMITATION = 0.02;
    private static final double BILLED_ALREADY = 0.02;
    private static final double PARTNER = 40;
    private static final double FAVOURITE = 100;
    private static final double USUAL_GENRE = 2.5;
    private static final double FOREIGN_GENRE = 0.4;
    private static final double USUAL_SHARE = 0.1;
    private static final double RECENT = 1.5;
    private static final double LONG_SILENT = 0.4;
    private static final int RECENT_YEARS = 3;
    private static final int LONG_SILENT_YEARS = 12;

    private final Company company;

    Weighing(Company company) {
        this.company = company;
    }

    /**
     * How likely an artist is the act.
     *
     * @param artist the artist
     * @param odds how much speaks for it, against one for nobody
     * @param confidence 0 to 1
     */
    record Weighed(FoundArtist artist, double odds, double confidence) {

        /** Whether so much speaks for the artist that a person may want to look. */
        boolean isPossible() {
            return odds >= POSSIBLE;
        }
    }

    /** The likeliest first; who are as likely stay in the answer's order. */
    List<Weighed> weigh(List<Evidence> evidence) {
        var best = evidence.stream()
                .filter(each -> each.likeness() == Likeness.SAME)
                .map(Evidence::spelling)
                .min(Comparator.naturalOrder());
        double all = evidence.stream().mapToDouble(each -> odds(each, best)).sum() + NONE_OF_THESE;
        return evidence.stream()
                .map(each -> weighed(each, odds(each, best), all))
                .sorted(Comparator.comparing(Weighed::odds, Comparator.reverseOrder()))
                .toList();
    }

    private static Weighed weighed(Evidence evidence, double odds, double all) {
        return new Weighed(evidence.artist(), odds, Math.min(MOST, odds / all));
    }

    private double odds(Evidence evidence, Optional<Evidence.Spelling> best) {
        return ofName(evidence, best) * ofMusic(evidence) * ofCompany(evidence.artist());
    }

    /** The best spelling is that of the artists who have the very name, if any. */
    private static double ofName(Evidence evidence, Optional<Evidence.Spelling> best) {
        boolean beside = best.isPresent() && evidence.likeness() != Likeness.SAME;
        return (evidence.imitates() ? IMITATION : 1)
                * (beside ? BESIDE_THE_EXACT_NAME : 1)
                * switch (evidence.likeness()) {
                    case SAME -> evidence.likeness().odds() * ofSpelling(evidence.spelling(), best.orElseThrow());
                    case OTHER_SCRIPT -> ofPlace(evidence, evidence.likeness().odds(), FIRST_OF_SEVERAL_SCRIPTS);
                    case UNLIKE -> evidence.music() == Evidence.Music.SOME ? ofPlace(evidence, ANOTHER_NAME, 0) : 0;
                    default -> evidence.likeness().odds();
                };
    }

    /** Search knows other names of an artist than it shows: who leads a short answer was found by one. */
    private static double ofPlace(Evidence evidence, double leading, double otherwise) {
        return evidence.leads() && evidence.alone() ? leading : evidence.alone() ? otherwise : 0;
    }

    private static double ofSpelling(Evidence.Spelling spelling, Evidence.Spelling best) {
        if (spelling == best) {
            return 1;
        }
        return spelling == Evidence.Spelling.OTHER_MARKS ? OTHER_MARKS : OTHER_CASE;
    }

    private static double ofMusic(Evidence evidence) {
        return switch (evidence.music()) {
            case SOME -> 1;
            case NONE_SEEN -> NO_TRACK_SEEN;
            case NONE_AT_ALL -> NO_TRACK_AT_ALL;
            case NO_TRACKS -> NO_TRACKS_OF_ANYBODY;
        };
    }

    private double ofCompany(FoundArtist artist) {
        return (company.isBilled(artist) ? BILLED_ALREADY : 1)
                * (company.isPartner(artist) ? PARTNER : 1)
                * (company.isFavourite(artist) ? FAVOURITE : 1)
                * ofGenre(company.fit(artist))
                * ofSilence(company.yearsSilent(artist));
    }

    private static double ofGenre(double fit) {
        if (fit < 0) {
            return 1;
        }
        return fit >= USUAL_SHARE ? USUAL_GENRE : fit == 0 ? FOREIGN_GENRE : 1;
    }

    private static double ofSilence(int years) {
        if (years < 0) {
            return 1;
        }
        return years <= RECENT_YEARS ? RECENT : years >= LONG_SILENT_YEARS ? LONG_SILENT : 1;
    }
}
