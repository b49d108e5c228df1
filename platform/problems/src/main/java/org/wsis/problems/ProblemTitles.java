package org.wsis.problems;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// The title of every refusal in the six languages, from all files `problem-titles/<language>.properties` (UTF-8)
/// on the class path. Each jar brings the titles of its own refusals; two different titles for one code stop the
/// start.
public final class ProblemTitles {

    private final Map<String, Map<String, String>> byLanguage;

    private ProblemTitles(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /// Reads all files there are.
    public static ProblemTitles onClassPath() {
        var titles = new HashMap<String, Map<String, String>>();
        Languages.ALL.forEach(language -> titles.put(language, titlesIn(language)));
        return new ProblemTitles(titles);
    }

    /// What is missing, as `CODE in fr`. A test of each feature expects this to be empty for its enum.
    public List<String> missingFor(Refusal... refusals) {
        var missing = new ArrayList<String>();
        for (var refusal : refusals) {
            for (var language : Languages.ALL) {
                if (!has(refusal.name(), language)) {
                    missing.add(refusal.name() + " in " + language);
                }
            }
        }
        return missing;
    }

    boolean has(String code, String language) {
        return titles(language).containsKey(code);
    }

    /// The title, or the English one, or at least the code.
    String title(String code, String language) {
        var english = titles(Languages.SOURCE).getOrDefault(code, code);
        return titles(language).getOrDefault(code, english);
    }

    private Map<String, String> titles(String language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    private static Map<String, String> titlesIn(String language) {
        var titles = new HashMap<String, String>();
        for (var file : files("problem-titles/" + language + ".properties")) {
            read(file).forEach((key, value) -> {
                var other = titles.put(key.toString(), value.toString());
                if (other != null && !other.equals(value)) {
                    throw new IllegalStateException(
                            "Two titles for %s in %s: \"%s\" and \"%s\". Codes are unique in a process."
                                    .formatted(key, language, other, value));
                }
            });
        }
        return Map.copyOf(titles);
    }

    private static List<URL> files(String name) {
        try {
            return Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(URL file) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
