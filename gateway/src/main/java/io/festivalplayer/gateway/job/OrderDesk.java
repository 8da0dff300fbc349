package io.festivalplayer.gateway.job;

import com.fasterxml.uuid.NoArgGenerator;
import io.festivalplayer.common.job.JobStore;
import io.festivalplayer.common.job.NewJob;
import io.festivalplayer.common.job.NewJob.RequestedAct;
import io.festivalplayer.common.job.PlaylistWish;
import io.festivalplayer.common.job.Review;
import io.festivalplayer.common.job.Submission;
import io.festivalplayer.common.job.Target;
import io.festivalplayer.common.lineup.BilledAct;
import io.festivalplayer.common.lineup.Lineup;
import io.festivalplayer.gateway.job.JobOrder.ActOrder;
import io.festivalplayer.gateway.job.JobOrder.LineupOrder;
import io.festivalplayer.gateway.job.JobOrder.OptionsOrder;
import io.festivalplayer.gateway.job.JobOrder.PlaylistOrder;
import io.festivalplayer.gateway.lineup.BillDesk;
import io.festivalplayer.gateway.login.Permission;
import io.festivalplayer.gateway.web.Limits;
import io.festivalplayer.gateway.web.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes orders in: checks them as a whole, and stores them as jobs. Safe for use by many threads. */
@Component
class OrderDesk {

    private static final int ACT_LIMIT = 500;
    private static final int KEY_LIMIT = 100;

    /** The digest of an order without a key. */
    private static final String NOT_COMPARED = "";

    private final Permission permission;
    private final BillDesk bills;
    private final OptionsDesk options;
    private final JobStore jobs;
    private final NoArgGenerator ids;
    private final RequestDigest digest;
    private final Limits limits;

    OrderDesk(
            Permission permission,
            BillDesk bills,
            OptionsDesk options,
            JobStore jobs,
            NoArgGenerator ids,
            JsonMapper json,
            Limits limits) {
        this.permission = permission;
        this.bills = bills;
        this.options = options;
        this.jobs = jobs;
        this.ids = ids;
        this.digest = new RequestDigest(json);
        this.limits = limits;
    }

    /** Stores the order, or finds the job that the same order made before. */
    Submission.Stored accept(UUID accountId, JobOrder order, Optional<String> idempotencyKey) {
        if (idempotencyKey
                .filter(key -> key.isBlank() || key.length() > KEY_LIMIT)
                .isPresent()) {
            throw invalid("The header Idempotency-Key has 1 to 100 characters.");
        }
        var hash = idempotencyKey.map(key -> digest.of(order)).orElse(NOT_COMPARED);
        var submission = idempotencyKey
                .flatMap(key -> jobs.earlier(accountId, key, hash))
                .orElseGet(() -> submit(accountId, order, idempotencyKey, hash));
        return stored(accountId, submission);
    }

    /** What was answered before is answered again, whatever the listener may do by now. */
    private Submission submit(UUID accountId, JobOrder order, Optional<String> idempotencyKey, String hash) {
        limits.countJobPost(accountId);
        requireHeadliners(order);
        var id = ids.generate();
        var job = new NewJob(
                id,
                accountId,
                permission.forPlaylists(),
                acts(order.lineup()),
                new PlaylistWish(
                        order.playlist().name().strip(),
                        order.playlist().description().orElse("").strip(),
                        order.playlist().isPublic().orElse(false),
                        target(order.playlist())),
                options.accept(accountId, id, order.options()),
                order.review().map(OrderDesk::review).orElse(Review.Wish.NEVER),
                order.batch(),
                idempotencyKey,
                hash);
        return jobs.submit(job);
    }

    private Submission.Stored stored(UUID accountId, Submission submission) {
        return switch (submission) {
            case Submission.Stored stored -> stored;
            case Submission.NotAllowed() -> throw permission.noPlaylists(accountId);
            case Submission.KeyTaken() ->
                throw new ProblemException(
                        HttpStatus.CONFLICT,
                        "idempotency_key_reused",
                        "This Idempotency-Key came with another request before. Use a new key for a new request.");
            case Submission.Full full -> throw tooMany(full);
        };
    }

    static ProblemException tooMany(Submission.Full why) {
        return switch (why) {
            case Submission.TooMany(var limit, var retryAfter) ->
                ProblemException.tooMany(
                        "too_many_jobs",
                        "You have " + limit + " unfinished jobs. Wait until one is done, or cancel one.",
                        limit,
                        retryAfter);
            case Submission.TooManyReviews(var limit, var retryAfter) ->
                ProblemException.tooMany(
                        "too_many_reviews",
                        "You have " + limit + " jobs to look through. Confirm one, or cancel one.",
                        limit,
                        retryAfter);
        };
    }

    private static Review.Wish review(String wish) {
        try {
            return Review.Wish.of(wish);
        } catch (IllegalArgumentException e) {
            throw invalid("review is never, when_unsure or always.");
        }
    }

    private static Target target(PlaylistOrder order) {
        var mode = order.mode().orElse("create");
        if (mode.equals("create")) {
            if (order.existingId().isPresent()) {
                throw invalid("playlist.existingId goes with the modes replace and append.");
            }
            requireKept(order);
            return new Target.NewPlaylist();
        }
        var playlistId = order.existingId()
                .orElseThrow(() -> invalid("Say with playlist.existingId which playlist to " + mode + "."));
        return switch (mode) {
            case "replace" ->
                new Target.Replacing(playlistId, order.keepOthers().orElse(true));
            case "append" -> {
                requireKept(order);
                yield new Target.Appending(playlistId);
            }
            default -> throw invalid("playlist.mode is create, replace or append.");
        };
    }

    private static void requireKept(PlaylistOrder order) {
        if (!order.keepOthers().orElse(true)) {
            throw invalid("playlist.keepOthers goes with the mode replace.");
        }
    }

    private List<RequestedAct> acts(LineupOrder lineup) {
        if (lineup.text().isPresent() == lineup.acts().isPresent()) {
            throw invalid("Give the line-up either as text or as acts.");
        }
        if (lineup.acts().isPresent()
                && Stream.of(lineup.days(), lineup.whole(), lineup.headliners())
                        .flatMap(Optional::stream)
                        .anyMatch(words -> !words.isEmpty())) {
            throw invalid("lineup.days, lineup.whole and lineup.headliners go with lineup.text.");
        }
        var acts = lineup.text()
                .map(text -> read(text, lineup))
                .orElseGet(() -> lineup.acts().orElseThrow().stream()
                        .map(OrderDesk::requested)
                        .toList());
        if (acts.isEmpty()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "empty_lineup", "There is no act in this line-up. Paste one act a line.");
        }
        if (acts.size() > ACT_LIMIT) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "too_many_acts",
                    "This line-up has " + acts.size() + " acts; a job takes 500. Split it in two.",
                    Map.of("acts", Integer.toString(acts.size()), "most", Integer.toString(ACT_LIMIT)));
        }
        return acts;
    }

    private List<RequestedAct> read(String text, LineupOrder order) {
        var lineup = bills.read(text, order.whole().orElse(List.of()));
        var headliners = Set.copyOf(order.headliners().orElse(List.of()));
        requireOnBill(headliners, lineup);
        var acts = bills.actsOn(lineup, order.days().orElse(List.of()));
        acts.stream()
                .filter(act -> act.name().length() > JobOrder.NAME_LIMIT)
                .findFirst()
                .ifPresent(act -> {
                    var start = act.name().substring(0, 40) + "…";
                    throw new ProblemException(
                            HttpStatus.BAD_REQUEST,
                            "act_too_long",
                            "An act's name has at most 200 characters; this one is longer: " + start
                                    + " Put one act on each line.",
                            Map.of("act", start, "most", Integer.toString(JobOrder.NAME_LIMIT)));
                });
        return acts.stream()
                .map(act -> new RequestedAct(act, act.artistId(), headliners.contains(act.name())))
                .toList();
    }

    /** One that plays on another day is on the bill all the same. */
    private static void requireOnBill(Set<String> headliners, Lineup lineup) {
        var names = lineup.acts().stream().map(BilledAct::name).collect(Collectors.toSet());
        headliners.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "unknown_headliner",
                    "“" + name + "” in lineup.headliners is no act of this line-up. Name acts as parse does.",
                    Map.of("act", name));
        });
    }

    private static RequestedAct requested(ActOrder order) {
        var name = order.name().strip();
        return new RequestedAct(
                BilledAct.named(name, order.name()),
                order.artistId(),
                order.headliner().orElse(false));
    }

    /** A mark without a number of tracks would do nothing, and a number of tracks for nobody neither. */
    private static void requireHeadliners(JobOrder order) {
        var isMarked =
                order.lineup().headliners().filter(names -> !names.isEmpty()).isPresent()
                        || order.lineup().acts().orElse(List.of()).stream()
                                .anyMatch(act -> act.headliner().orElse(false));
        var headliners = order.options().flatMap(OptionsOrder::headliners);
        if (isMarked && headliners.isEmpty()) {
            throw invalid("Say with options.headliners.tracks how many tracks a headliner brings.");
        }
        if (!isMarked && headliners.filter(first -> first.count().isEmpty()).isPresent()) {
            throw invalid("Say with options.headliners.count how many of the first acts are headliners, or mark some.");
        }
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "invalid", detail);
    }
}
