package io.festivalplayer.gateway.job;

import io.festivalplayer.gateway.job.JobOrder.OptionsOrder;
import io.festivalplayer.gateway.web.ProblemException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Refuses what the contract names and this release does not do yet: a listener must not think that it was heard. The
 * default of such a field is no request, and is taken.
 */
final class UnsupportedFields {

    private UnsupportedFields() {}

    static void refuse(JobOrder order) {
        order.options().ifPresent(UnsupportedFields::refuseOptions);
    }

    private static void refuseOptions(OptionsOrder options) {
        refuseUnless("options.order", options.order(), "lineup");
        refuseAny("options.seed", options.seed());
        refuseUnless("options.exclude", options.exclude(), List.of());
        refuseAny("options.headliners", options.headliners());
        refuseAny("options.maxTracks", options.maxTracks());
        refuseAny("options.maxMinutes", options.maxMinutes());
        refuseUnless("options.leaveOutLiked", options.leaveOutLiked(), false);
    }

    private static <T> void refuseUnless(String field, Optional<T> value, T only) {
        if (value.isPresent() && !value.get().equals(only)) {
            throw unsupported(field);
        }
    }

    private static void refuseAny(String field, Optional<?> value) {
        if (value.isPresent()) {
            throw unsupported(field);
        }
    }

    private static ProblemException unsupported(String field) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST, "unsupported", field + " with this value is not supported yet. Leave it out.");
    }
}
