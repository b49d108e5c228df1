package org.wsis.stocktaking;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.wsis.localplatform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/// Somebody at a browser without scripts: opens pages, fills in their forms, presses their buttons. A form is sent
/// with everything that stands in it, as browsers do, so a page that forgets a hidden field is noticed.
///
/// @param id of the person
/// @param session of the person
/// @param roles of the person; none for somebody who is not signed in
public record Reader(UUID id, String session, List<String> roles) {

    private static final Pattern FORM =
            Pattern.compile("<form method=\"post\" action=\"([^\"]+)\".*?</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
    private static final Pattern TEXT_AREA = Pattern.compile("<textarea ([^>]*)>\n?(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern SELECT = Pattern.compile("<select ([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\"[^>]* selected");

    public static Reader participant() {
        return participant(UUID.randomUUID());
    }

    public static Reader participant(UUID id) {
        return new Reader(id, UUID.randomUUID().toString(), List.of("participant"));
    }

    public static Reader moderator() {
        return new Reader(UUID.randomUUID(), UUID.randomUUID().toString(), List.of("participant", "moderator"));
    }

    public static Reader anybody() {
        return new Reader(new UUID(0, 0), "", List.of());
    }

    public Page open(String path, Object... parameters) {
        return new Page(this, asking().get(path, parameters));
    }

    RequestSpecification asking() {
        var request = given().redirects().follow(false);
        return roles.isEmpty()
                ? request
                : request.auth()
                        .oauth2(Tokens.signed()
                                .subject(id)
                                .session(session)
                                .roles(roles.toArray(String[]::new))
                                .build());
    }

    /// A page as it came.
    public record Page(Reader reader, Response answer) {

        public int status() {
            return answer.statusCode();
        }

        public String text() {
            return answer.asString();
        }

        public String location() {
            return answer.header("Location");
        }

        /// Where the answer leads.
        public Page follow() {
            assertThat(status()).as(text()).isEqualTo(303);
            return reader.open(location().replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", ""));
        }

        public Page shows(String... words) {
            assertThat(text()).contains(words);
            return this;
        }

        public Page hides(String... words) {
            assertThat(text()).doesNotContain(words);
            return this;
        }

        public Page isAnswered(int status) {
            assertThat(status()).as(text()).isEqualTo(status);
            return this;
        }

        /// The form of the page whose address ends like this.
        public Form form(String actionEnd) {
            var forms = FORM.matcher(text());
            while (forms.find()) {
                if (forms.group(1).endsWith(actionEnd)) {
                    return new Form(reader, forms.group(1), filled(forms.group()));
                }
            }
            throw new AssertionError("No form ends with " + actionEnd + " on " + text());
        }

        private static List<String[]> filled(String form) {
            var fields = new ArrayList<String[]>();
            INPUT.matcher(form).results().map(found -> found.group(1)).forEach(input -> {
                var kind = attribute(input, "type");
                var chosen = !kind.matches("radio|checkbox") || input.contains(" checked");
                if (chosen && !attribute(input, "name").isEmpty()) {
                    fields.add(new String[] {attribute(input, "name"), attribute(input, "value")});
                }
            });
            TEXT_AREA
                    .matcher(form)
                    .results()
                    .forEach(area -> fields.add(new String[] {
                        attribute(area.group(1), "name"),
                        unescaped(area.group(2)).replace("\n", "\r\n")
                    }));
            SELECT.matcher(form).results().forEach(select -> {
                var selected = SELECTED.matcher(select.group(2));
                fields.add(new String[] {attribute(select.group(1), "name"), selected.find() ? selected.group(1) : ""});
            });
            return fields;
        }

        private static String attribute(String tag, String name) {
            var found = Pattern.compile("(?:^| )" + name + "=\"([^\"]*)\"").matcher(tag);
            return found.find() ? unescaped(found.group(1)) : "";
        }

        private static String unescaped(String html) {
            return html.replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&");
        }
    }

    /// A form with what stands in it.
    public record Form(Reader reader, String action, List<String[]> fields) {

        /// Types something in place of what stands there, or chooses these.
        public Form with(String name, String... values) {
            fields.removeIf(field -> field[0].equals(name));
            for (var value : values) {
                fields.add(new String[] {name, value});
            }
            return this;
        }

        public Form withDate(String name, String day, String month, String year) {
            return with(name + "-day", day).with(name + "-month", month).with(name + "-year", year);
        }

        public String value(String name) {
            return fields.stream()
                    .filter(field -> field[0].equals(name))
                    .map(field -> field[1])
                    .findFirst()
                    .orElse("");
        }

        public Page press(String... action) {
            var request = reader.asking().contentType(ContentType.URLENC.withCharset("UTF-8"));
            for (var field : fields) {
                request.formParam(field[0], field[1]);
            }
            if (action.length > 0) {
                request.formParam("action", action[0]);
            }
            return new Page(reader, request.post(action()));
        }
    }
}
