package io.festivalplayer.common.memory;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Makes the memory for a process that has a data source. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MemorySettings.class)
public class MemoryConfiguration {

    /** Rows outlive releases, so they are read by a tolerant mapper of their own. */
    @Bean
    CatalogueMemory catalogueMemory(JdbcClient sql, MemorySettings settings, MeterRegistry meters) {
        return new CatalogueMemory(sql, JsonMapper.builder().build(), settings, meters);
    }
}
