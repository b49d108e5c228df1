package org.wsis.pages;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.restassured.response.Response;
import org.wsis.referencedata.Language;

import static io.restassured.RestAssured.given;

/// The sample pages as tests ask for them.
final class Site {

    /// Every page there is here, the error pages among them.
    static final List<String> PATHS = List.of(
            "/stocktaking/everything",
            "/stocktaking/refused",
            "/stocktaking/words",
            "/stocktaking/nothing-here",
            "/stocktaking/broken",
            "/stocktaking/conflict");

    private Site() {}

    /// Every page in every language.
    static Stream<String> addresses() {
        return Arrays.stream(Language.values())
                .flatMap(language -> PATHS.stream().map(path -> "/" + language.code() + path));
    }

    static Response get(String address) {
        return given().urlEncodingEnabled(false).redirects().follow(false).get(address);
    }

    static String page(String address) {
        return get(address).asString();
    }
}
