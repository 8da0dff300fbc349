package io.festivalplayer.sandbox;

import io.festivalplayer.sandbox.catalogue.CatalogueExport;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts the sandbox, alone or inside another process. */
@SpringBootApplication
@EnableConfigurationProperties(SandboxProperties.class)
public class SandboxApplication {

    /**
     * Starts the sandbox, or with the arguments {@code catalogue FILE} writes the built-in catalogue to a file.
     *
     * @param args Spring's command line arguments, or {@code catalogue FILE}
     */
    public static void main(String[] args) {
        if (args.length == 2 && args[0].equals("catalogue")) {
            CatalogueExport.writeTo(Path.of(args[1]));
            return;
        }
        builder().run(args);
    }

    /**
     * Returns the application ready to run, reading {@code sandbox.yml} and not {@code application.yml}, so that it can
     * live on one class path with others.
     */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(SandboxApplication.class).properties("spring.config.name=sandbox");
    }
}
