package io.festivalplayer.common.lineup;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Country tags: "UK", "DE/US", "Iceland", flags. */
final class Countries {

    private static final Set<String> CODES = codes();
    private static final Set<String> NAMES = names();
    private static final Pattern BETWEEN = Pattern.compile("[/,&+|]|\\s-\\s");
    private static final int LONGEST = 60;

    private Countries() {}

    /** Whether the text names countries and nothing else. Codes count in capitals only. */
    static boolean isCountry(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return false;
        }
        return BETWEEN.splitAsStream(text)
                .map(String::strip)
                .allMatch(piece ->
                        CODES.contains(piece.replace(".", "")) || NAMES.contains(Words.fold(piece)) || isFlag(piece));
    }

    /** Two regional indicators, or a black flag with tags. */
    static boolean isFlag(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(Countries::isFlagPart);
    }

    static boolean isFlagPart(int letter) {
        return (letter >= 0x1F1E6 && letter <= 0x1F1FF)
                || letter == 0x1F3F4
                || (letter >= 0xE0020 && letter <= 0xE007F);
    }

    private static Set<String> codes() {
        var codes = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        codes.addAll(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        codes.addAll(List.of(
                "UK", "EN", "ENG", "SCO", "WAL", "NIR", "EU", "GER", "NED", "DEN", "SUI", "POR", "CRO", "GRE", "RSA",
                "BUL", "CHI", "SLO", "INT"));
        return codes;
    }

    private static Set<String> names() {
        var names = new HashSet<>(Set.of(
                "usa",
                "england",
                "scotland",
                "wales",
                "northernireland",
                "holland",
                "korea",
                "southkorea",
                "czechia",
                "czechrepublic",
                "palestine",
                "congo",
                "ivorycoast",
                "hawaii",
                "basquecountry",
                "catalonia"));
        for (var language : List.of("en", "de", "nl", "fr", "es", "it", "pt", "da", "nb", "sv", "fi", "pl")) {
            for (var country : Locale.getISOCountries()) {
                names.add(Words.fold(Locale.of("", country).getDisplayCountry(Locale.of(language))));
            }
        }
        return names;
    }
}
