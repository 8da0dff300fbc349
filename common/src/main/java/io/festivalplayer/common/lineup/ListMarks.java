package io.festivalplayer.common.lineup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bullets and numbers before the lines of a list. What may begin a name as well ("2 Chainz", "-M-", an emoji) is a mark
 * only where most lines of the text have it.
 */
final class ListMarks {

    private static final Pattern MARK = Pattern.compile(
            "^(?:[-*+•●∙·・‣▪■□○◦◆◇►▶→⁃–—»✓✔☐☑]\\uFE0F?|\\[[ xX]?\\]|\\d{1,3}[.)](?=\\s)|\\(\\d{1,3}\\)(?=\\s))\\s+");
    private static final Pattern TIGHT_MARK = Pattern.compile("^(?:[•●∙·・‣▪■□◦◆◇►▶→⁃✓✔☐☑])\\uFE0F?(?=[\\p{L}\\d])");
    private static final Pattern LEADING_NUMBER = Pattern.compile("^#?(\\d{1,3})(?:\\s?[.):\\-–]\\s?|\\s)(?=\\S)");
    private static final String EMOJI_SHAPE = "\ufe0f";
    private static final Pattern PICTURES = Pattern.compile("^(?:[\\p{So}&&[^★☆♥♡]]\\uFE0F?)+\\s+(?=\\S)");
    private static final int FEW = 3;

    private final Optional<String> commonSign;
    private final boolean isNumbered;
    private final boolean arePictures;

    private ListMarks(Optional<String> commonSign, boolean isNumbered, boolean arePictures) {
        this.commonSign = commonSign;
        this.isNumbered = isNumbered;
        this.arePictures = arePictures;
    }

    /** The marks that the lines of a text have in common. */
    static ListMarks of(List<Line> lines) {
        var texts =
                lines.stream().filter(line -> !line.isBlank()).map(Line::text).toList();
        return new ListMarks(commonSign(texts), isNumbered(texts), arePictures(texts));
    }

    String strip(String text) {
        var rest = text;
        if (commonSign.isPresent() && rest.startsWith(commonSign.get())) {
            rest = rest.substring(commonSign.get().length());
            rest = (rest.startsWith(EMOJI_SHAPE) ? rest.substring(1) : rest).strip();
        }
        if (arePictures) {
            rest = PICTURES.matcher(rest).replaceFirst("");
        }
        if (isNumbered) {
            var number = LEADING_NUMBER.matcher(rest);
            if (number.find()) {
                return rest.substring(number.end()).strip();
            }
        }
        return stripMark(rest);
    }

    /** The text without the marks that are marks anywhere. */
    static String stripMark(String text) {
        if (!text.isEmpty() && Character.isLetter(text.charAt(0))) {
            return text.strip();
        }
        var mark = MARK.matcher(text);
        var rest = mark.find() ? text.substring(mark.end()) : text;
        var tight = TIGHT_MARK.matcher(rest);
        return (tight.find() ? rest.substring(tight.end()) : rest).strip();
    }

    /** A sign that two thirds of the lines begin with, such as an emoji or a dash without space. */
    private static Optional<String> commonSign(List<String> texts) {
        var counts = new HashMap<String, Integer>();
        for (var text : texts) {
            int letter = text.codePointAt(0);
            if (!Character.isLetterOrDigit(letter) && "\"“'‘(¿¡".indexOf(letter) < 0) {
                counts.merge(Character.toString(letter), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= FEW && count.getValue() * 3 >= texts.size() * 2)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Several lines begin with emoji, apart from what follows; flags are a note of their own. */
    private static boolean arePictures(List<String> texts) {
        return texts.stream()
                        .filter(text -> !Character.isLetterOrDigit(text.codePointAt(0)))
                        .filter(text -> !Countries.isFlagPart(text.codePointAt(0)))
                        .filter(text -> PICTURES.matcher(text).find())
                        .count()
                >= FEW;
    }

    /** Numbers that go up line by line, in two thirds of them. */
    private static boolean isNumbered(List<String> texts) {
        var numbers = new ArrayList<Integer>();
        for (var text : texts) {
            if (Character.isLetter(text.charAt(0))) {
                continue;
            }
            var number = LEADING_NUMBER.matcher(text);
            if (number.find()) {
                numbers.add(Integer.parseInt(number.group(1)));
            }
        }
        int steps = 0;
        for (int i = 1; i < numbers.size(); i++) {
            steps += numbers.get(i) == numbers.get(i - 1) + 1 ? 1 : 0;
        }
        return numbers.size() >= FEW && numbers.size() * 3 >= texts.size() * 2 && steps * 3 >= (numbers.size() - 1) * 2;
    }
}
