package org.wsis.pages.testing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

import io.quarkus.qute.i18n.MessageBundle;
import org.wsis.referencedata.Language;

/// Looks for texts that a bundle lacks in one of the six languages. The build itself fails for a text that is
/// missing in a file; but where a whole file is missing, Qute shows English and nobody notices. So a test of each
/// service expects this list to be empty:
///
/// `assertThat(Translations.missingIn(StocktakingMessages.class)).isEmpty()`
public final class Translations {

    private Translations() {}

    /// The texts of a bundle that are missing or blank, as `ru: searchTitle`. (A text that no method asks for
    /// fails the build by itself.)
    public static List<String> missingIn(Class<?> bundle) {
        var name = bundle.getAnnotation(MessageBundle.class).value();
        var file = name.equals(MessageBundle.DEFAULTED_NAME) ? MessageBundle.DEFAULT_NAME : name;
        var asked = new TreeSet<>(Arrays.stream(bundle.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .toList());
        var missing = new ArrayList<String>();
        for (var language : Language.values()) {
            var texts = read(bundle, "messages/" + file + "_" + language.code() + ".properties");
            for (var key : asked) {
                if (texts.getProperty(key, "").isBlank()) {
                    missing.add(language.code() + ": " + key);
                }
            }
        }
        return missing;
    }

    private static Properties read(Class<?> bundle, String file) {
        var texts = new Properties();
        try (var in = bundle.getClassLoader().getResourceAsStream(file)) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
