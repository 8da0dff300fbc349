package io.festivalplayer.common.lineup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes off a billing, from its ends, what is not the name. */
final class Billing {

    /** More in a row stand on no bill; it bounds the work on a text made of brackets. */
    private static final int MOST_QUALIFIERS = 12;

    private static final int LONGEST_DATE = 5;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}|[*†‡]{1,2}");
    private static final Pattern HEAD = Pattern.compile("^((?:[^:|–—-]|:(?=\\d)){3,30}?)(?::\\s|\\s[-–—|]\\s)(?=\\S)");
    private static final Set<String> OFF =
            Set.of("cancelled", "canceled", "abgesagt", "annule", "cancelado", "aflyst", "innstilt", "postponed");

    private final boolean isFamily;
    private String name;
    private Words words;
    private final List<String> notes = new ArrayList<>();
    private List<Day> days = List.of();
    private Optional<String> stage = Optional.empty();

    private Billing(String text, boolean isFamily) {
        this.name = NameTrim.trim(text);
        this.words = Words.of(name);
        this.isFamily = isFamily;
    }

    /**
     * Reads one.
     *
     * @param text the billing of one act
     * @param families first words that several names of the bill have in common
     */
    static Billing of(String text, Set<String> families) {
        var billing = new Billing(
                text, !families.isEmpty() && families.contains(Words.of(text).first()));
        for (int i = 0; i < MOST_QUALIFIERS && billing.takeOff(); i++) {
            billing.rename(NameTrim.trim(billing.name));
        }
        return billing;
    }

    String name() {
        return name;
    }

    /** Those of the name. */
    Words words() {
        return words;
    }

    List<String> notes() {
        return notes;
    }

    List<Day> days() {
        return days;
    }

    Optional<String> stage() {
        return stage;
    }

    /** Whether the bill itself says that it does not play. */
    boolean isOff() {
        return notes.stream().anyMatch(note -> OFF.contains(Words.fold(note)));
    }

    /** Whether nothing but a qualifier stood there. */
    boolean isNobody() {
        var core = HeadingReader.trimmed(name).replace("(", "").replace(")", "");
        var said = core.equals(name) ? words : Words.of(core);
        boolean isBracketed = name.startsWith("(") && name.endsWith(")");
        return (said.count() > 1 || isBracketed) && SetWords.areAll(said);
    }

    private boolean takeOff() {
        return (!isWordsAlone() && takeSetOff()) || takeGuests() || takeSet();
    }

    /** Nothing but letters with spaces between, as most names are: nothing in them is set off from the rest. */
    private boolean isWordsAlone() {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != ' ' && !Character.isLetter(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean takeSetOff() {
        return takeTime() || takeFlag() || takeHead() || takeBrackets() || takeFirstBrackets() || takeTail();
    }

    private boolean takeTime() {
        var rest = SetTime.strip(name);
        return replace(rest);
    }

    private boolean takeFlag() {
        int end = name.length();
        while (end > 0 && Countries.isFlagPart(name.codePointBefore(end))) {
            end -= Character.charCount(name.codePointBefore(end));
        }
        if (end < name.length()) {
            return note(name.substring(end)) && replace(name.substring(0, end));
        }
        int start = 0;
        while (start < name.length() && Countries.isFlagPart(name.codePointAt(start))) {
            start += Character.charCount(name.codePointAt(start));
        }
        return start > 0 && note(name.substring(0, start)) && replace(name.substring(start));
    }

    /** "Fri 20:00 – Name", "Saturday: Name", "Live: Name"; without a sign between only a day with a time. */
    private boolean takeHead() {
        var head = HEAD.matcher(name);
        if (mayHaveHead() && head.find() && takeHead(head.group(1))) {
            return replace(name.substring(head.end()));
        }
        for (int i = 1; i < Math.min(words.count() - 1, LONGEST_DATE); i++) {
            if (SetTime.isTime(words.written().get(i)) && takeDay(words.before(i))) {
                return replace(words.from(i + 1));
            }
        }
        return false;
    }

    private boolean mayHaveHead() {
        return name.chars().anyMatch(letter -> ":-–—|".indexOf(letter) >= 0);
    }

    private boolean takeHead(String head) {
        return takeDay(head) || takeStage(head) || (SetWords.areAll(Words.of(head)) && note(head));
    }

    private boolean takeBrackets() {
        var brackets = Brackets.atEnd(name);
        return brackets.isPresent()
                && take(brackets.get())
                && replace(brackets.get().before());
    }

    /** What round brackets apart from the name say is a note, unless it is a year; others must be known to be one. */
    private boolean take(Brackets brackets) {
        var content = brackets.content();
        if (content.isEmpty() || NUMBER.matcher(content).matches() || SetTime.isTime(content)) {
            return brackets.isApart() || !brackets.isRound();
        }
        if (takeDay(content) || takeStage(content)) {
            return true;
        }
        boolean isKnown = SetWords.areAll(Words.of(content))
                || Countries.isCountry(content)
                || Guests.start(Words.of("x " + content)) == 1;
        boolean isGloss = brackets.isRound()
                && brackets.isApart()
                && !YEAR.matcher(content).matches();
        return (isKnown || isGloss) && note(content);
    }

    private boolean takeFirstBrackets() {
        int end = name.startsWith("(") ? name.indexOf(')') : name.startsWith("[") ? name.indexOf(']') : -1;
        if (end < 2 || end + 1 == name.length()) {
            return false;
        }
        var content = name.substring(1, end).strip();
        boolean isKnown = takeDay(content)
                || SetTime.isTime(content)
                || ((SetWords.areAll(Words.of(content)) || Countries.isCountry(content)) && note(content));
        return isKnown && replace(name.substring(end + 1));
    }

    /** "Name – DJ set", "Name - Friday", "Name, Saturday", "Name @ Main Stage", "Name - UK". */
    private boolean takeTail() {
        for (var sign : List.of(" - ", " – ", " — ", ", ", " @ ", " | ", " / ", ": ")) {
            int at = name.lastIndexOf(sign);
            if (at > 0) {
                var tail = name.substring(at + sign.length()).strip();
                if (takeTail(tail, sign.strip())) {
                    return replace(name.substring(0, at));
                }
            }
        }
        return false;
    }

    private boolean takeTail(String tail, String sign) {
        if (takeDay(tail) || takeStage(tail)) {
            return true;
        }
        var words = Words.of(tail);
        boolean isDash = sign.length() == 1 && "-–—".contains(sign);
        if (sign.equals("@")) {
            stage = stage.or(() -> Optional.of(tail));
            return true;
        }
        boolean isApart = isDash || sign.equals("/");
        boolean isKnown = SetWords.areAll(words) || Countries.isCountry(tail) || (isApart && SetWords.areMarked(words));
        return isKnown && !sign.equals(":") && note(tail);
    }

    private boolean takeGuests() {
        int start = Guests.start(words);
        return start < words.count() && note(words.from(start)) && replace(words.before(start));
    }

    private boolean takeSet() {
        int start = SetWords.start(words);
        boolean isName = isFamily && start == 1 && words.last().equals("live");
        return start < words.count() && !isName && note(words.from(start)) && replace(words.before(start));
    }

    private boolean takeDay(String text) {
        var found = DayReader.days(SetTime.strip(text));
        days = days.isEmpty() ? found : days;
        return !found.isEmpty();
    }

    private boolean takeStage(String text) {
        var found = StageWords.stage(text);
        stage = stage.or(() -> found);
        return found.isPresent();
    }

    private boolean note(String words) {
        notes.addFirst(NameTrim.trim(words));
        return true;
    }

    private boolean replace(String rest) {
        var trimmed = NameTrim.trim(rest);
        if (trimmed.isEmpty() || trimmed.equals(name)) {
            return false;
        }
        rename(trimmed);
        return true;
    }

    private void rename(String to) {
        name = to;
        words = Words.of(to);
    }
}
