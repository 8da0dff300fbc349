package io.festivalplayer.common.job;

import io.festivalplayer.common.metrics.Traces;
import io.festivalplayer.common.spotify.budget.Budget;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes the job room's entrances for a process that has a data source. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DispatchSettings.class)
public class JobConfiguration {

    /** Rows are read and written by a mapper of their own, since the API's may be stricter. */
    private final JsonColumn json = new JsonColumn(JsonMapper.builder().build());

    @Bean
    Traces traces(ObservationRegistry observations) {
        return new Traces(observations);
    }

    @Bean
    JobStore jobStore(JdbcClient sql, Traces traces) {
        return new JobStore(sql, json, traces);
    }

    @Bean
    Backlog backlog(JdbcClient sql) {
        return new Backlog(sql);
    }

    @Bean
    JobControl jobControl(JdbcClient sql, PlatformTransactionManager transactions) {
        return new JobControl(sql, new TransactionTemplate(transactions));
    }

    @Bean
    Reviews reviews(JdbcClient sql, PlatformTransactionManager transactions, JobStore jobs) {
        return new Reviews(sql, new TransactionTemplate(transactions), jobs, json);
    }

    @Bean
    JobClaims jobClaims(JdbcClient sql, JobRuns runs, MeterRegistry meters) {
        return new JobClaims(sql, json, runs, meters);
    }

    @Bean
    JobRuns jobRuns(JdbcClient sql, PlatformTransactionManager transactions, MeterRegistry meters) {
        return new JobRuns(sql, new TransactionTemplate(transactions), json, meters);
    }

    @Bean
    MatchSteps matchSteps(JdbcClient sql) {
        return new MatchSteps(sql);
    }

    @Bean
    JointBillings jointBillings(JdbcClient sql, PlatformTransactionManager transactions) {
        return new JointBillings(sql, new TransactionTemplate(transactions), json);
    }

    @Bean
    BuildSteps buildSteps(JdbcClient sql, PlatformTransactionManager transactions) {
        return new BuildSteps(sql, new TransactionTemplate(transactions));
    }

    @Bean
    PlaylistNotes playlistNotes(JdbcClient sql) {
        return new PlaylistNotes(sql);
    }

    @Bean
    StaleMessages staleMessages(JdbcClient sql) {
        return new StaleMessages(sql);
    }

    @Bean
    JobMoves jobMoves(JdbcClient sql) {
        return new JobMoves(sql);
    }

    @Bean
    JobGauges jobGauges(JdbcClient sql) {
        return new JobGauges(new Workloads(sql));
    }

    @Bean
    Retention retention(JdbcClient sql) {
        return new Retention(sql);
    }

    @Bean
    Operations operations(JdbcClient sql) {
        return new Operations(sql);
    }

    @Bean
    Dispatches dispatches(JdbcClient sql, Budget budget, DispatchSettings settings, MeterRegistry meters) {
        return new Dispatches(sql, budget, settings, meters);
    }
}
