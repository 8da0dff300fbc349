package io.festivalplayer.gateway.lineup;

import io.festivalplayer.common.lineup.BilledAct;
import io.festivalplayer.common.lineup.Lineup;
import io.festivalplayer.gateway.allowance.RecentAllowance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows how a bill is read. Nothing is stored, and no login is needed. */
@RestController
class LineupController {

    private final BillDesk desk;
    private final RecentAllowance allowance;
    private final KnownActs known;

    LineupController(BillDesk desk, RecentAllowance allowance, KnownActs known) {
        this.desk = desk;
        this.known = known;
        this.allowance = allowance;
    }

    /** A pasted bill. */
    record ParseRequest(
            @NotNull(message = "Paste a line-up.") String text,
            Optional<List<@NotNull(message = "Name a line.") String>> whole) {}

    /** The reading of it, and what a playlist of it would cost. */
    record ParsedLineup(
            List<ParsedAct> acts,
            List<String> days,
            List<DoubtView> warnings,
            List<Lineup.Split> splits,
            Estimate estimate) {}

    /** A doubt about one line, as a sentence and as what it says. */
    record DoubtView(int line, String message, String code, Map<String, String> details) {

        static DoubtView of(Lineup.Warning warning) {
            var remark = warning.remark();
            return new DoubtView(warning.line(), remark.sentence(), remark.code(), remark.details());
        }
    }

    /** An act as it was read; docs/http-api.md says what each field means. */
    record ParsedAct(
            String name,
            String original,
            Optional<String> day,
            Optional<String> stage,
            Optional<String> note,
            List<String> parts) {

        static ParsedAct of(BilledAct act) {
            return new ParsedAct(act.name(), act.original(), act.day(), act.stage(), act.note(), act.parts());
        }
    }

    @PostMapping("/api/lineups/parse")
    ParsedLineup parse(@Valid @RequestBody ParseRequest request) {
        var lineup = desk.read(request.text(), request.whole().orElse(List.of()));
        return new ParsedLineup(
                lineup.acts().stream().map(ParsedAct::of).toList(),
                lineup.days(),
                lineup.warnings().stream().map(DoubtView::of).toList(),
                lineup.splits(),
                Estimate.of(lineup.acts().size(), known.unknown(lineup.acts()), allowance.get()));
    }
}
