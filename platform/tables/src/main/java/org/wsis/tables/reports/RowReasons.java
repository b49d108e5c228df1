package org.wsis.tables.reports;

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

import org.wsis.referencedata.Language;

/// The text of every reason in the six languages, from all files `row-reasons/<language>.properties` (UTF-8) on the
/// class path. Each jar brings the texts of its own reasons; two different texts for one code are refused.
public final class RowReasons {

    private final Map<Language, Map<String, String>> byLanguage;

    private RowReasons(Map<Language, Map<String, String>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /// Reads all files there are.
    public static RowReasons onClassPath() {
        var texts = new HashMap<Language, Map<String, String>>();
        for (var language : Language.values()) {
            texts.put(language, textsIn(language));
        }
        return new RowReasons(texts);
    }

    /// What is missing, as `CODE in fr`. A test of each feature expects this to be empty for its enum.
    public List<String> missingFor(RowReason... reasons) {
        var missing = new ArrayList<String>();
        for (var reason : reasons) {
            for (var language : Language.values()) {
                if (!texts(language).containsKey(reason.name())) {
                    missing.add(reason.name() + " in " + language.code());
                }
            }
        }
        return missing;
    }

    /// What a reader of this language is told.
    public RowReport tell(RowFault fault, Language language) {
        var text = texts(language).getOrDefault(fault.code(), fault.code());
        return new RowReport(fault.row(), fault.column(), fault.code(), filled(text, fault.said()));
    }

    /// What a reader of this language is told, all of it.
    public List<RowReport> tell(List<RowFault> faults, Language language) {
        return faults.stream().map(fault -> tell(fault, language)).toList();
    }

    /// One pass, so that a brace in what is said is only a brace.
    private static String filled(String text, List<String> said) {
        var filled = new StringBuilder();
        for (var at = 0; at < text.length(); at++) {
            var isPlace = text.charAt(at) == '{'
                    && at + 2 < text.length()
                    && text.charAt(at + 2) == '}'
                    && Character.isDigit(text.charAt(at + 1))
                    && text.charAt(at + 1) - '0' < said.size();
            if (isPlace) {
                filled.append(said.get(text.charAt(at + 1) - '0'));
                at += 2;
            } else {
                filled.append(text.charAt(at));
            }
        }
        return filled.toString();
    }

    private Map<String, String> texts(Language language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    private static Map<String, String> textsIn(Language language) {
        var texts = new HashMap<String, String>();
        for (var file : files("row-reasons/" + language.code() + ".properties")) {
            read(file).forEach((key, value) -> {
                var other = texts.put(key.toString(), value.toString());
                if (other != null && !other.equals(value)) {
                    throw new IllegalStateException("Two texts for %s in %s: \"%s\" and \"%s\". Codes are unique."
                            .formatted(key, language.code(), other, value));
                }
            });
        }
        return Map.copyOf(texts);
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
