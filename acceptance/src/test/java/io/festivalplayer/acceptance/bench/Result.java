package io.festivalplayer.acceptance.bench;

import java.time.LocalDate;
import java.util.List;

/**
 * What a scenario measured.
 *
 * @param scenario its name
 * @param question what was measured
 * @param measuredOn when
 * @param commit what was measured, as the version control names it
 * @param quick whether it was measured with less work than usual
 * @param figures what came of it
 */
record Result(
        String scenario, String question, LocalDate measuredOn, String commit, boolean quick, List<Figure> figures) {}
