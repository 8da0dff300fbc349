package io.festivalplayer.sandbox.browse;

import io.festivalplayer.sandbox.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a release is to an artist, in the order in which discographies come. */
enum ReleaseGroup {
    ALBUM,
    SINGLE,
    COMPILATION,
    APPEARS_ON;

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static ReleaseGroup named(String value) {
        return Arrays.stream(values())
                .filter(group -> group.value().equals(value))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.json(400, "Invalid album type: " + value).exception());
    }

    /** Reads the parameter {@code include_groups}; without it all are meant. */
    static Set<ReleaseGroup> of(HttpServletRequest request) {
        var groups = EnumSet.noneOf(ReleaseGroup.class);
        Optional.ofNullable(request.getParameter("include_groups")).stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .filter(name -> !name.isBlank())
                .forEach(name -> groups.add(named(name)));
        return groups.isEmpty() ? EnumSet.allOf(ReleaseGroup.class) : groups;
    }
}
