package io.festivalplayer.common.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

class EnvironmentSettingsTest {

    @Test
    void the_settings_stand_above_the_systems_own_variables() {
        var environment = new StandardEnvironment();

        new EnvironmentSettings().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getPropertySources())
                .extracting(PropertySource::getName)
                .startsWith("festival settings");
    }

    @Test
    void every_setting_has_a_property_of_its_own() {
        assertThat(Setting.values()).extracting(Setting::property).doesNotHaveDuplicates();
    }

    @Test
    void every_setting_is_in_the_table_that_says_what_it_means() throws IOException {
        var table = Files.readAllLines(Path.of("../docs/http-api.md")).stream()
                .dropWhile(line -> !line.startsWith("## Settings"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .map(line -> line.split("\\|")[1])
                .toList();

        assertThat(Setting.values())
                .allSatisfy(setting -> assertThat(table).anyMatch(names -> names.contains("`" + setting.name() + "`")));
    }
}
