package org.wsis.gateway.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

import jakarta.enterprise.context.ApplicationScoped;

/// The library that shows an OpenAPI document and lets people try it. It comes with the build as a jar of static files,
/// which the server finds by itself; only the folder is named after the version.
@ApplicationScoped
class SwaggerUi {

    private final String folder = "/webjars/swagger-ui/" + version();

    /// The address of its files, without a slash at the end.
    String folder() {
        return folder;
    }

    private static String version() {
        var about = new Properties();
        try (var in = Objects.requireNonNull(
                SwaggerUi.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties"),
                "swagger-ui is not on the class path")) {
            about.load(in);
            return Objects.requireNonNull(about.getProperty("version"), "version of swagger-ui");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
