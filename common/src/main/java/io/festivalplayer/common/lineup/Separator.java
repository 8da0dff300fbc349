package io.festivalplayer.common.lineup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sign that may stand between acts on a line. Whether it does is found out for the whole text, since each of them is
 * a part of some name. In the order in which they win when a line has several.
 */
enum Separator {

    /** A gap of a tab or three spaces, as columns are pasted. */
    GAP("\\t|\\s{3}\\s*+"),

    /** Bullets, middle dots and pipes, with or without space; a dot between two l is Catalan. */
    BULLET("[•●∙⋅‧◦○■□▪▫◆◇♦|¦‖│※⁕／｜]|(?<![lL])·|·(?![lL])"),

    /** Stars and the like, which names wear too, only between spaces. */
    STAR("(?<=\\s)(?:[★☆✦✧✶✹✱❖❤♥♡♪♫⋆✺❋✿☼☀♦⚡~*»>→・]{1,3}|/{2,3}|\\\\{1,3}|:{2,3}|<>|><|={1,3})(?=\\s)"),
    SEMICOLON(";"),
    SPACED_SLASH("(?<=\\s)[/⁄](?=\\s)"),

    /** Between two or three names it says that they play together. */
    PLUS("(?<=\\s)\\+(?=\\s)"),

    /** "10,000" is a number. */
    COMMA("[،、，]|(?<!\\d),|,(?!\\d)"),
    SPACED_DASH("(?<=\\s)[-–—](?=\\s)"),
    SLASH("(?<=[^\\s/])/(?=[^\\s/])");

    private static final int LONG_LIST = 5;
    private static final Set<String> AND = Vocabulary.of("""
            &, +, and, und, y, og, och, et, e
            """);

    private final Pattern sign;

    Separator(String sign) {
        this.sign = Pattern.compile(sign);
    }

    /** The signs that stand between acts in these lines. */
    static List<Separator> of(List<String> lines) {
        if (lines.stream().noneMatch(Separator::mayHaveSign)) {
            return List.of();
        }
        var found = new ArrayList<Separator>();
        var left = lines;
        for (var separator : values()) {
            if (separator.separates(left, lines.size() == 1)) {
                found.add(separator);
                left = left.stream().filter(line -> separator.count(line) == 0).toList();
            }
        }
        found.addAll(ofLists(left, lines.size() - left.size(), found));
        return List.copyOf(found);
    }

    /** Where half of the lines are lists already, another sign may part the lists that are left. */
    private static List<Separator> ofLists(List<String> left, int parted, List<Separator> found) {
        if (parted == 0 || parted < left.size()) {
            return List.of();
        }
        return Stream.of(SPACED_SLASH, COMMA)
                .filter(separator -> !found.contains(separator))
                .filter(separator -> left.stream().anyMatch(separator::isList))
                .toList();
    }

    /** The pieces of a line, by the first of these signs that it has. */
    static List<String> split(String line, List<Separator> separators) {
        for (var separator : separators) {
            if (separator.count(line) > 0) {
                return separator.pieces(line);
            }
        }
        return List.of(line);
    }

    /** Whether any sign stands in the line more than once. */
    static boolean mayBeList(String line) {
        return Arrays.stream(values()).anyMatch(separator -> separator.count(line) > 1);
    }

    /** How often the sign stands between two pieces of the line. */
    int count(String line) {
        return mayHaveSign(line) ? pieces(line).size() - 1 : 0;
    }

    /** A sign inside brackets belongs to what they say: "Mdou Moctar (NE, live)"; one in an address to it. */
    private List<String> pieces(String line) {
        if (!mayHaveSign(line)) {
            return List.of(line.isBlank() ? line : line.strip());
        }
        var inside = Brackets.inside(line);
        inside.or(Links.inside(line));
        var pieces = new ArrayList<String>();
        var signs = sign.matcher(line);
        int start = 0;
        while (signs.find()) {
            if (!inside.get(signs.start())) {
                addFilled(pieces, line.substring(start, signs.start()));
                start = signs.end();
            }
        }
        addFilled(pieces, line.substring(start));
        return pieces.isEmpty() ? List.of(line) : List.copyOf(pieces);
    }

    /** Not one of letters, digits and single spaces, as most are: looking costs less than the patterns. */
    private static boolean mayHaveSign(String line) {
        boolean wasSpace = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == ' ' ? wasSpace : !Character.isLetterOrDigit(letter)) {
                return true;
            }
            wasSpace = letter == ' ';
        }
        return false;
    }

    private static void addFilled(List<String> pieces, String piece) {
        if (!piece.isBlank()) {
            pieces.add(piece.strip());
        }
    }

    private boolean separates(List<String> lines, boolean isOnlyLine) {
        var counts = lines.stream().map(this::count).filter(count -> count > 0).toList();
        int total = counts.stream().mapToInt(Integer::intValue).sum();
        if (total == 0) {
            return false;
        }
        return isOnlyLine ? separatesLine(lines.getFirst(), total) : separatesLines(lines, counts, total);
    }

    /** A single line has no other to compare with: two names may be one with a sign inside, three hardly. */
    private boolean separatesLine(String line, int total) {
        return switch (this) {
            case GAP, BULLET, STAR, SEMICOLON, SPACED_SLASH -> true;
            case COMMA -> isList(line);
            case PLUS -> total > 2;
            case SPACED_DASH, SLASH -> total > 1;
        };
    }

    private boolean separatesLines(List<String> lines, List<Integer> counts, int total) {
        boolean hasLongList = counts.stream().anyMatch(count -> count >= LONG_LIST);
        return switch (this) {
            case GAP, BULLET, STAR, SEMICOLON -> total > 1;
            case SPACED_SLASH -> hasLongList || (counts.size() > 1 && total > 2 && total * 2 >= lines.size());
            case PLUS -> counts.stream().anyMatch(count -> count > 2);
            case COMMA, SPACED_DASH, SLASH -> {
                long lists = this == COMMA
                        ? lines.stream().filter(this::isList).count()
                        : counts.stream().filter(count -> count > 1).count();
                yield hasLongList || (lists > 1 && lists * 2 >= counts.size() && total >= lines.size());
            }
        };
    }

    private boolean isList(String line) {
        int signs = count(line);
        return signs > 2 || (signs == 2 && !endsInPair(line));
    }

    /** "Crosby, Stills, Nash & Young": words in a row, the last two joined, are built like one name. */
    private static boolean endsInPair(String line) {
        int last = line.lastIndexOf(',');
        if (last < 0) {
            return false;
        }
        var end = Words.of(line.substring(last + 1));
        return end.count() == 3
                && AND.contains(end.folded().get(1))
                && COMMA.pieces(line.substring(0, last)).stream()
                        .allMatch(piece -> Words.of(piece).count() == 1);
    }
}
