package io.festivalplayer.common.lineup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes acts of the entries of a bill. */
final class ActReader {

    private final BillDays days;
    private final WholeLines wholes;
    private final Doubts doubts;
    private final Set<String> families;

    ActReader(List<Entry> entries, BillDays days, WholeLines wholes, Doubts doubts) {
        this.days = days;
        this.wholes = wholes;
        this.doubts = doubts;
        this.families = families(entries);
    }

    /** The acts of one entry: none, one, or several that play back to back. */
    List<BilledAct> read(Entry entry) {
        var links = Links.of(entry.billing());
        var words = Words.of(ListMarks.stripMark(links.text()));
        var untimed = untimed(words);
        if (isNobody(entry, words, untimed)) {
            return links.artistId().isEmpty() ? List.of() : List.of(linked(entry, links));
        }
        var billings = pieces(entry, untimed).stream()
                .map(piece -> Billing.of(piece, families))
                .filter(billing -> isSomebody(entry, billing))
                .toList();
        var acts = new ArrayList<BilledAct>();
        for (int i = 0; i < billings.size(); i++) {
            boolean isLast = i == billings.size() - 1;
            acts.add(act(entry, billings.get(i), billings.getLast(), isLast ? links.artistId() : Optional.empty()));
        }
        return List.copyOf(acts);
    }

    private static Words untimed(Words words) {
        var rest = SetTime.strip(words.text());
        return rest.equals(words.text()) ? words : Words.of(rest);
    }

    private List<String> pieces(Entry entry, Words words) {
        return wholes.has(entry) ? List.of(words.text()) : JointBilling.backToBack(words);
    }

    private List<Billing> parts(Entry entry, Words name) {
        if (wholes.has(entry)) {
            return List.of();
        }
        var joined = JointBilling.parts(name);
        return (joined.isEmpty() && entry.endsList() ? JointBilling.endOfList(name) : joined)
                .stream().map(part -> Billing.of(part, families)).toList();
    }

    private boolean isNobody(Entry entry, Words words, Words untimed) {
        if (words.text().isBlank()
                || Boilerplate.covers(words)
                || SetTime.isTime(words.text())
                || (!untimed.equals(words) && Boilerplate.covers(untimed))) {
            return true;
        }
        if (Placeholder.covers(words)) {
            doubtPlaceholder(entry, words.text());
            return true;
        }
        return false;
    }

    private boolean isSomebody(Entry entry, Billing billing) {
        if (Placeholder.covers(billing.words())) {
            doubtPlaceholder(entry, billing.name());
            return false;
        }
        if (billing.isNobody()) {
            doubts.add(entry.line(), Doubt.NAMES_NOBODY.of(billing.name()));
            return false;
        }
        if (billing.isOff()) {
            doubts.add(entry.line(), Doubt.CANCELLED.of(billing.name()));
        }
        return !billing.name().isBlank() && !Boilerplate.isRule(billing.name());
    }

    private void doubtPlaceholder(Entry entry, String text) {
        doubts.add(entry.line(), Doubt.NAMES_NOBODY_YET.of(text));
    }

    private BilledAct linked(Entry entry, Links links) {
        return new BilledAct(
                links.artistLink(),
                entry.original(),
                labels(entry.days()),
                entry.stage(),
                Optional.empty(),
                List.of(),
                links.artistId());
    }

    /** When and where the last of several plays, the others play too. */
    private BilledAct act(Entry entry, Billing billing, Billing last, Optional<String> artistId) {
        var notes = new ArrayList<>(billing.notes());
        var parts = parts(entry, billing.words());
        parts.forEach(part -> notes.addAll(part.notes()));
        return new BilledAct(
                billing.name(),
                entry.original(),
                labels(or(billing.days(), or(last.days(), entry.days()))),
                billing.stage().or(last::stage).or(entry::stage),
                notes.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", notes)),
                parts.stream().map(Billing::name).toList(),
                artistId);
    }

    private static List<Day> or(List<Day> days, List<Day> others) {
        return days.isEmpty() ? others : days;
    }

    private List<String> labels(List<Day> ofAct) {
        return ofAct.isEmpty()
                ? List.of()
                : ofAct.stream().map(days::label).distinct().toList();
    }

    /** First words that two names of two words share, as a family of acts does; "live" then is a name's second word. */
    private static Set<String> families(List<Entry> entries) {
        Map<String, Set<String>> seconds = new HashMap<>();
        for (var entry : entries) {
            if (entry.billing().length() >= 100) {
                continue;
            }
            var words = Words.of(entry.billing());
            if (words.count() == 2) {
                seconds.computeIfAbsent(words.first(), _ -> new HashSet<>()).add(words.last());
            }
        }
        seconds.values().removeIf(names -> names.size() < 2);
        return seconds.keySet();
    }
}
