package io.festivalplayer.common.lineup;

import java.util.ArrayList;
import java.util.List;

/** Takes a row of a spreadsheet or CSV file apart (RFC 4180, a row a line). */
final class Cells {

    private Cells() {}

    static List<String> of(String row, char delimiter) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean isQuoted = false;
        boolean isEmpty = true;
        for (int i = 0; i < row.length(); i++) {
            char letter = row.charAt(i);
            if (letter == '"' && isQuoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (letter == '"' && isQuoted) {
                isQuoted = false;
            } else if (letter == '"' && isEmpty && closes(row, i + 1, delimiter)) {
                isQuoted = true;
                isEmpty = false;
                cell.setLength(0);
            } else if (letter == delimiter && !isQuoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
                isEmpty = true;
            } else {
                isEmpty &= letter == ' ';
                cell.append(letter);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /** A quote that is not closed before a delimiter is a quote: '"Weird Al" Yankovic'. */
    private static boolean closes(String row, int from, char delimiter) {
        int quote = row.indexOf('"', from);
        while (quote >= 0 && quote + 1 < row.length() && row.charAt(quote + 1) == '"') {
            quote = row.indexOf('"', quote + 2);
        }
        if (quote < 0) {
            return false;
        }
        int after = quote + 1;
        while (after < row.length() && row.charAt(after) == ' ') {
            after++;
        }
        return after == row.length() || row.charAt(after) == delimiter;
    }
}
