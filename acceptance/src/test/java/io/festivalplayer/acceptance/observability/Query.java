package io.festivalplayer.acceptance.observability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A query in Prometheus' language, as far as it says which series it takes and what joins them. Prometheus itself
 * judges whether it is right; this reads what rules and dashboards use, and refuses the rest instead of guessing.
 */
final class Query {

    private static final Pattern TOKEN = Pattern.compile("\\s+|#[^\n]*|\"(?:[^\"\\\\]|\\\\.)*\"|\\[[^]]*]"
            + "|[a-zA-Z_:][a-zA-Z0-9_:]*|[0-9][a-zA-Z0-9.]*|==|!=|=~|!~|>=|<=|[-+*/%^(){},=<>]");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:].*");

    /** Of these, each makes one series of many. */
    private static final Set<String> JOINS = Set.of(
            "sum",
            "min",
            "max",
            "avg",
            "group",
            "stddev",
            "stdvar",
            "count",
            "count_values",
            "bottomk",
            "topk",
            "quantile");

    private static final Set<String> BETWEEN_LABELS = Set.of("on", "ignoring", "group_left", "group_right");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    private final List<String> tokens = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private final Deque<Optional<Join>> open = new ArrayDeque<>();
    private final String text;
    private int next;

    private Query(String text) {
        this.text = text;
    }

    /**
     * What a query takes.
     *
     * @param metric the name
     * @param conditions on labels
     * @param joined the innermost of what joins these series
     */
    record Series(String metric, List<Condition> conditions, Optional<Join> joined) {}

    /**
     * On a label.
     *
     * @param label its name
     * @param operator one of {@code =}, {@code !=}, {@code =~}, {@code !~}
     * @param value what it is compared with, without its quotes and as it is written
     */
    record Condition(String label, String operator, String value) {}

    /**
     * What makes one of many.
     *
     * @param operator such as {@code max}
     * @param by the labels that are kept apart
     */
    record Join(String operator, List<String> by) {}

    /** All series that a query takes, in their order. */
    static List<Series> seriesIn(String text) {
        var query = new Query(text);
        query.split();
        query.read();
        return query.series;
    }

    private void split() {
        var matcher = TOKEN.matcher(text);
        for (var at = 0; at < text.length(); at = matcher.end()) {
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw notRead(text.substring(at));
            }
            var token = matcher.group();
            if (!token.isBlank() && !token.startsWith("#") && !token.startsWith("[")) {
                tokens.add(token);
            }
        }
    }

    private void read() {
        while (next < tokens.size()) {
            var token = tokens.get(next++);
            if (token.equals("(")) {
                open.push(Optional.empty());
            } else if (token.equals(")")) {
                open.pop();
            } else if (JOINS.contains(token)) {
                open.push(Optional.of(join(token)));
            } else if (BETWEEN_LABELS.contains(token)) {
                if (is("(")) {
                    labels();
                }
            } else if (token.equals("{")) {
                throw notRead("conditions without a name");
            } else if (token.equals("by") || token.equals("without")) {
                throw notRead(token + " anywhere but before what is joined");
            } else if (NAME.matcher(token).matches() && !WORDS.contains(token) && !is("(")) {
                series.add(new Series(token, conditions(), innermost()));
            }
        }
    }

    private Optional<Join> innermost() {
        return open.stream().flatMap(Optional::stream).findFirst();
    }

    /** Reads the opening bracket too. */
    private Join join(String operator) {
        if (is("without")) {
            throw notRead("without");
        }
        var by = List.<String>of();
        if (is("by")) {
            next++;
            by = labels();
        }
        expect("(");
        return new Join(operator, by);
    }

    private List<String> labels() {
        var labels = new ArrayList<String>();
        expect("(");
        while (!is(")")) {
            labels.add(tokens.get(next++));
            if (is(",")) {
                next++;
            }
        }
        expect(")");
        return labels;
    }

    private List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        if (is("{")) {
            next++;
            while (!is("}")) {
                var quoted = tokens.get(next + 2);
                conditions.add(new Condition(
                        tokens.get(next), tokens.get(next + 1), quoted.substring(1, quoted.length() - 1)));
                next += 3;
                if (is(",")) {
                    next++;
                }
            }
            expect("}");
        }
        return conditions;
    }

    private boolean is(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }

    private void expect(String token) {
        if (!is(token)) {
            throw notRead("no " + token + " where one should be");
        }
        next++;
    }

    private IllegalArgumentException notRead(String what) {
        return new IllegalArgumentException("This query is not read: " + what + ", in " + text);
    }
}
