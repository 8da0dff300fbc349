package io.festivalplayer.common.job;

import io.festivalplayer.common.job.NewJob.RequestedAct;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;

/** All acts of a new job as one batch: 500 inserts are one round trip. */
record ActInserts(UUID jobId, List<RequestedAct> acts) implements BatchPreparedStatementSetter {

    @Override
    public void setValues(PreparedStatement insert, int position) throws SQLException {
        var requested = acts.get(position);
        var act = requested.act();
        insert.setObject(1, jobId);
        insert.setInt(2, position);
        insert.setString(3, act.name());
        insert.setString(4, act.original());
        insert.setString(5, act.day().orElse(null));
        insert.setString(6, act.stage().orElse(null));
        insert.setString(7, act.note().orElse(null));
        insert.setString(8, requested.artistId().orElse(null));
    }

    @Override
    public int getBatchSize() {
        return acts.size();
    }
}
