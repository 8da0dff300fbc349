package io.festivalplayer.common.pick;

import io.festivalplayer.common.job.FoundTrack;
import io.festivalplayer.common.job.FoundTrack.Release;
import io.festivalplayer.common.job.JobOptions.Exclusion;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One track of an artist, and what it is.
 *
 * @param found the track
 * @param song which song it is, among those of this artist
 * @param kinds what it is, when it is not simply the song
 * @param edition where it is: the lower, the more likely what people know
 */
record Take(FoundTrack found, String song, Set<Kind> kinds, int edition) {

    static final Comparator<Take> BY_EDITION = Comparator.comparingInt(Take::edition);

    private static final int ON_ALBUM = 0;
    private static final int ON_SINGLE = 1;
    private static final int ON_REISSUE = 2;
    private static final int ON_COMPILATION = 3;

    static Take of(FoundTrack found) {
        var title = Title.of(found.track().name());
        var album = found.release().map(release -> Title.fold(release.name()));
        var kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(title.kinds());
        // A single is called after its song, whose words say nothing of the recording.
        album.filter(name -> !name.equals(Title.fold(found.track().name())))
                .map(TitleWords::ofAlbum)
                .ifPresent(kinds::addAll);
        return new Take(found, title.song(), Set.copyOf(kinds), edition(found.release(), album.orElse("")));
    }

    /** What it is above all. */
    Kind kind() {
        return kinds.stream().max(Comparator.naturalOrder()).orElse(Kind.SONG);
    }

    /** What a listener may not want of it. */
    Set<Exclusion> unwantedAs() {
        var unwanted = EnumSet.noneOf(Exclusion.class);
        kinds.forEach(kind -> exclusion(kind).ifPresent(unwanted::add));
        found.explicit().filter(marked -> marked).ifPresent(_ -> unwanted.add(Exclusion.EXPLICIT));
        return unwanted;
    }

    private static Optional<Exclusion> exclusion(Kind kind) {
        return switch (kind) {
            case LIVE -> Optional.of(Exclusion.LIVE);
            case REMIX -> Optional.of(Exclusion.REMIX);
            case INSTRUMENTAL -> Optional.of(Exclusion.INSTRUMENTAL);
            case KARAOKE -> Optional.of(Exclusion.KARAOKE);
            case COVER -> Optional.of(Exclusion.COVER);
            case SONG, TAKE, SPED -> Optional.empty();
        };
    }

    private static int edition(Optional<Release> release, String album) {
        var type = release.map(Release::type).orElse("");
        if (type.equals("compilation")) {
            return ON_COMPILATION;
        }
        if (TitleWords.isReissue(album)) {
            return ON_REISSUE;
        }
        return type.equals("album") ? ON_ALBUM : ON_SINGLE;
    }
}
