package org.wsis.process;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What operators and processes rely on. Changing one of these is a change they have to hear of.
class SharedSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "quarkus.http.limits.max-body-size, 1M",
        "quarkus.http.auth.proactive, false",
        "quarkus.security.jaxrs.deny-unannotated-endpoints, true",
        "quarkus.oidc.token.audience, wsis",
        "quarkus.oidc.roles.role-claim-path, realm_access/roles",
        "quarkus.oidc.token.principal-claim, sub",
        "quarkus.shutdown.timeout, 20s",
        "quarkus.jackson.fail-on-unknown-properties, true",
        "quarkus.devservices.enabled, false",
    })
    void are_what_they_are(String key, String value) {
        assertThat(in("prod").getValue(key, String.class)).isEqualTo(value);
    }

    @Test
    void log_lines_are_json_where_machines_read_them_and_text_where_people_do() {
        assertThat(logsJson("prod")).isTrue();
        assertThat(logsJson("dev")).isFalse();
        assertThat(logsJson("test")).isFalse();
    }

    @Test
    void hold_no_secret_and_no_address() {
        assertThat(in("prod").getPropertyNames())
                .noneMatch(key -> key.contains("secret")
                        || key.contains("password")
                        || key.endsWith("jdbc.url")
                        || key.equals("quarkus.oidc.auth-server-url"));
    }

    private static boolean logsJson(String profile) {
        return in(profile).getValue("quarkus.log.console.json.enabled", Boolean.class);
    }

    private static SmallRyeConfig in(String profile) {
        try {
            var file = SharedSettingsTest.class.getResource("/META-INF/microprofile-config.properties");
            return new SmallRyeConfigBuilder()
                    .withProfile(profile)
                    .addDefaultInterceptors()
                    .withSources(new PropertiesConfigSource(java.util.Objects.requireNonNull(file)))
                    .build();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
