package io.festivalplayer.worker.run;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What slices share. */
@Configuration(proxyBeanMethods = false)
class RunConfiguration {

    /** Two threads, so that one slow statement does not hold up the other slices' heartbeats. */
    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService heartbeatTimer() {
        return Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().name("heartbeat-", 0).daemon().factory());
    }
}
