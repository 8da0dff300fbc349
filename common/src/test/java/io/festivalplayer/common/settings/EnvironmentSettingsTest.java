package io.festivalplayer.common.settings;

import static org.assertj.core.api.Assertions.assertThat;

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
}
