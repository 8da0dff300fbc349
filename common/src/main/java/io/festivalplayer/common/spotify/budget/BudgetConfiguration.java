package io.festivalplayer.common.spotify.budget;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the budget's entrances for a process that has a data source. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BudgetSettings.class)
public class BudgetConfiguration {

    @Bean
    Ledger budgetLedger(JdbcClient sql, @Value("${festival.spotify.client-id:}") String app, BudgetSettings settings) {
        return new Ledger(sql, app, settings);
    }

    @Bean
    Budget budget(Ledger ledger, MeterRegistry meters) {
        return new Budget(ledger, new BudgetMeters(meters, ledger));
    }

    @Bean
    BudgetOperator budgetOperator(Ledger ledger) {
        return new BudgetOperator(ledger);
    }
}
