package org.wsis.pages;

import java.io.IOException;
import java.net.URL;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Names and defaults that operators rely on. A renamed key is a breaking change.
class ConfigTest {

    @Test
    void pages_are_not_marked_as_samples_unless_somebody_says_so() {
        assertThat(pages("wsis.pages.unrelated", "x").sampleData()).isFalse();
        assertThat(pages("wsis.pages.sample-data", "true").sampleData()).isTrue();
    }

    @Test
    void there_is_no_secret_outside_development_and_tests() throws IOException {
        var settings = new PropertiesConfigSource(ours());

        assertThat(settings.getPropertyNames())
                .filteredOn(name -> name.endsWith("wsis.form-token.secret"))
                .containsExactlyInAnyOrder("%dev.wsis.form-token.secret", "%test.wsis.form-token.secret");
    }

    private static PagesConfig pages(String key, String value) {
        return new SmallRyeConfigBuilder()
                .withMapping(PagesConfig.class)
                .withValidateUnknown(false)
                .withDefaultValue(key, value)
                .build()
                .getConfigMapping(PagesConfig.class);
    }

    private static URL ours() throws IOException {
        return ConfigTest.class
                .getClassLoader()
                .resources("META-INF/microprofile-config.properties")
                .filter(file -> file.toString().contains("/pages/"))
                .findFirst()
                .orElseThrow();
    }
}
