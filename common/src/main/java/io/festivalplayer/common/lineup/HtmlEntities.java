package io.festivalplayer.common.lineup;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entities that are left over where a page's source was copied instead of the page. */
final class HtmlEntities {

    private static final Pattern ENTITY = Pattern.compile("&(?:(#\\d{1,7})|(#[xX][0-9a-fA-F]{1,6})|([a-z]{2,5}));");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("nbsp", " "),
            Map.entry("bull", "•"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("times", "×"));

    private HtmlEntities() {}

    static String unescape(String line) {
        return line.indexOf('&') < 0 ? line : ENTITY.matcher(line).replaceAll(HtmlEntities::letter);
    }

    private static String letter(MatchResult entity) {
        var named = entity.group(3);
        if (named != null) {
            return Matcher.quoteReplacement(NAMED.getOrDefault(named, entity.group()));
        }
        var written = entity.group();
        int number = entity.group(1) != null
                ? Integer.parseInt(written.substring(2, written.length() - 1))
                : Integer.parseInt(written.substring(3, written.length() - 1), 16);
        return Matcher.quoteReplacement(
                Character.isValidCodePoint(number) && number > 0 ? Character.toString(number) : entity.group());
    }
}
