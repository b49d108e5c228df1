package org.wsis.gateway.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.wsis.gateway.Door;

/// A browser as far as signing in needs one: it keeps cookies, follows redirects when told to, and fills in a
/// form.
final class Browser {

    private static final Pattern LOGIN_FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// By port and name. Like a browser, and unlike the one of the JDK, it sends secure cookies to this machine.
    private final Map<Integer, Map<String, String>> cookies = new HashMap<>();
    private final List<HttpResponse<String>> seen = new ArrayList<>();

    HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    HttpResponse<String> get(String path) {
        return get(Door.at(path));
    }

    HttpResponse<String> submit(URI address, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /// Goes on until a page comes.
    HttpResponse<String> follow(HttpResponse<String> answer) {
        var last = answer;
        while (last.statusCode() / 100 == 3) {
            last = get(location(last));
        }
        return last;
    }

    static URI location(HttpResponse<String> answer) {
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    /// The whole way: our sign-in address, Keycloak's form, and back to the page that was wanted.
    HttpResponse<String> signIn(String path) {
        return signInAs("participant", path);
    }

    /// The same as another demo account.
    HttpResponse<String> signInAs(String role, String path) {
        return enterPassword(follow(get(path)), role);
    }

    HttpResponse<String> enterPassword(HttpResponse<String> loginPage, String role) {
        var form = LOGIN_FORM.matcher(loginPage.body());
        if (!form.find()) {
            throw new AssertionError("No login form:\n" + loginPage.statusCode() + loginPage.body());
        }
        var action = URI.create(form.group(1).replace("&amp;", "&"));
        return follow(submit(action, Map.of("username", role + "@wsis.example", "password", "wsis")));
    }

    HttpResponse<String> signOut(String language) {
        var token = FORM_TOKEN.matcher(get("/" + language + "/").body());
        if (!token.find()) {
            throw new AssertionError("No form to sign out");
        }
        return submit(Door.at("/" + language + "/sign-out"), Map.of("form-token", token.group(1)));
    }

    static boolean isLoginPage(HttpResponse<String> page) {
        return LOGIN_FORM.matcher(page.body()).find();
    }

    /// Everything that came so far.
    List<HttpResponse<String>> seen() {
        return List.copyOf(seen);
    }

    /// The cookies of our session, as a header.
    String session() {
        return jar(Door.port()).entrySet().stream()
                .filter(cookie -> cookie.getKey().startsWith("q_session"))
                .map(Map.Entry::toString)
                .collect(Collectors.joining("; "));
    }

    private Map<String, String> jar(int port) {
        return cookies.computeIfAbsent(port, _ -> new TreeMap<>());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var jar = jar(request.build().uri().getPort());
            if (!jar.isEmpty()) {
                request.header(
                        "Cookie",
                        jar.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("; ")));
            }
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(cookie, jar));
            seen.add(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keep(String cookie, Map<String, String> jar) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            jar.remove(pair[0]);
        } else {
            jar.put(pair[0], pair[1]);
        }
    }
}
