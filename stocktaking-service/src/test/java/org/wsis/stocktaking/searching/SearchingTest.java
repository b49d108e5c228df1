package org.wsis.stocktaking.searching;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.localplatform.testing.PostgresAndKafka;
import org.wsis.problems.paging.PageRequest;
import org.wsis.referencedata.Language;
import org.wsis.stocktaking.entries.SomeEntry;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.wsis.stocktaking.entries.SomeEntry.API;
import static org.wsis.stocktaking.searching.SomeInitiative.found;
import static org.wsis.stocktaking.searching.SomeInitiative.search;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class SearchingTest {

    private final String mark = SomeInitiative.word();

    @Inject
    Indexing indexing;

    @Inject
    Searching searching;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | Mobile clinics are connecting remote villages to hospitals      | connected village
                    en | Training teachers in the use of open educational resources     | teacher trained resource
                    fr | Les écoles rurales développent des réseaux communautaires       | école rural réseau communautaire
                    fr | Formation des enseignantes aux outils numériques                | enseignant outil
                    fr | Réseaux d'écoles développées en zone rurale                     | ecole developpee zones
                    es | Capacitación de mujeres para las tecnologías de la información | capacitaciones tecnologia
                    es | Educación digital en comunidades indígenas                      | educacion comunidad
                    ru | Подключение сельских школ к широкополосным сетям                | школа сеть сельская
                    ru | Обучение учителей цифровым навыкам                              | учитель навыки
                    ar | تقدم العيادات المتنقلة خدمات الصحة في القرى                     | صحة عيادة خدمة
                    ar | التعليم الإلكتروني للمدرسة الريفية                              | تعليم مدرسة
                    ar | برنامجٌ لتدريبِ المعلّمين                                          | برنامج معلمين
                    zh | 为偏远农村学校提供宽带网络接入                                         | 农村 宽带 网络
                    zh | 开放教育资源的教师培训                                               | 教师培训
                    zh | 移动诊所连接偏远村庄                                                 | 村
                    """)
    void a_text_is_found_by_other_forms_of_its_words_in_its_language(String language, String title, String words) {
        var id = SomeInitiative.called(title + " " + mark)
                .with("language", language)
                .published();

        assertThat(found(language, mark + " " + words)).containsExactly(id.toString());
        assertThat(found(language, mark + " " + words + " " + SomeInitiative.word()))
                .isEmpty();
    }

    @Test
    void each_language_of_an_initiative_is_searched_in_that_language_and_by_word_in_every_other() {
        var id = SomeInitiative.called("Schools of " + mark)
                .with(
                        "translations",
                        List.of(
                                Map.of("language", "fr", "title", "Les écoles", "description", "Des réseaux."),
                                Map.of("language", "ar", "title", "المدرسة الريفية", "description", "تعليم.")))
                .published()
                .toString();

        assertThat(found("en", mark + " school")).containsExactly(id);
        assertThat(found("fr", mark + " école réseau")).containsExactly(id);
        assertThat(found("ar", mark + " مدرسة")).containsExactly(id);
        assertThat(found("zh", mark + " réseaux")).containsExactly(id);
        assertThat(found("zh", mark + " schools écoles")).containsExactly(id);
        // Stems are of the reader's language: a reader of Russian does not look for English ones.
        assertThat(found("ru", mark + " school")).isEmpty();
    }

    @Test
    void words_stand_for_what_is_in_title_organization_description_and_the_rest_in_this_order() {
        var word = SomeInitiative.word();
        var rest = SomeInitiative.called("One " + mark)
                .with("sustainability", "By " + word)
                .published();
        var title = SomeInitiative.called("Two " + mark + " " + word).published();
        var organization = SomeInitiative.called("Three " + mark)
                .of("name", "Office of " + word)
                .published();
        var description = SomeInitiative.called("Four " + mark)
                .with("description", "It is about " + word + ".")
                .published();

        assertThat(found("en", mark + " " + word))
                .containsExactly(title.toString(), organization.toString(), description.toString(), rest.toString());
    }

    @Test
    void quotation_marks_minus_and_or_mean_what_people_expect() {
        var radio = SomeInitiative.called("Rural radio " + mark).published().toString();
        var turned = SomeInitiative.called("Radio for rural areas " + mark)
                .published()
                .toString();
        var library = SomeInitiative.called("Library " + mark).published().toString();

        assertThat(found("en", mark + " \"rural radio\"")).containsExactly(radio);
        assertThat(found("en", mark + " rural radio")).containsExactlyInAnyOrder(radio, turned);
        assertThat(found("en", mark + " -\"rural radio\"")).containsExactlyInAnyOrder(turned, library);
        assertThat(found("en", mark + " -radios")).containsExactly(library);
        assertThat(found("en", mark + " library OR areas")).containsExactlyInAnyOrder(turned, library);
        assertThat(found("en", "the " + mark + " of")).hasSize(3);
    }

    @Test
    void a_compound_is_found_however_it_is_written() {
        var one = SomeInitiative.called("E-government for " + mark).published().toString();
        var two = SomeInitiative.called("Last-mile " + mark).published().toString();

        assertThat(found("en", mark + " egovernment")).containsExactly(one);
        assertThat(found("en", mark + " e-Government")).containsExactly(one);
        assertThat(found("en", mark + " governments")).containsExactly(one);
        assertThat(found("en", mark + " \"last mile\"")).containsExactly(two);
        assertThat(found("en", mark + " last-mile")).containsExactly(two);
    }

    @Test
    void what_is_committed_is_found_at_once_and_what_left_is_not() throws SQLException {
        for (var round = 0; round < 10; round++) {
            var word = SomeInitiative.word();
            assertThat(found("en", word)).isEmpty(); // the word is remembered as being nowhere
            var initiative = SomeInitiative.called("Now " + word);
            var id = initiative.published();

            assertThat(found("en", word)).containsExactly(id.toString());
            assertThat(wordsKept(id)).isTrue();

            initiative.withdrawn(id);
            assertThat(found("en", word)).isEmpty();
            assertThat(wordsKept(id)).isFalse();
        }
    }

    @Test
    void what_another_process_commits_is_found_at_once() throws SQLException {
        var id = SomeInitiative.called("Here " + mark).published();
        assertThat(found("en", mark)).hasSize(1);

        try (var db = PostgresAndKafka.ownerConnection();
                var sql = db.createStatement()) {
            db.setAutoCommit(false);
            sql.execute("update search_entry set changed = pg_current_xact_id(), words = null, title_key = null"
                    + " where id = '" + id + "'");
            assertThat(found("en", mark)).hasSize(1);
            // A transaction that began later and is seen earlier must not hide the first one.
            SomeInitiative.called("Elsewhere").published();
            assertThat(found("en", mark)).hasSize(1);
            db.commit();
        }
        assertThat(found("en", mark)).isEmpty();
    }

    @Test
    void a_change_of_a_published_entry_is_found_by_its_new_words_only() {
        var owner = UUID.randomUUID();
        var id = UUID.randomUUID();
        var after = SomeInitiative.word();
        send(owner, id, "*", mark);
        SomeEntry.decide(id, "PUBLISH", "");
        send(owner, id, "*", after);
        assertThat(found("en", mark)).hasSize(1);

        SomeEntry.decide(id, "PUBLISH", "");

        assertThat(found("en", mark)).isEmpty();
        assertThat(found("en", after)).containsExactly(id.toString());
    }

    @Test
    void entries_indexed_by_the_rules_of_an_earlier_release_are_indexed_anew() throws SQLException {
        var id = SomeInitiative.called("Old rules " + mark).published();
        try (var db = PostgresAndKafka.ownerConnection();
                var sql = db.createStatement()) {
            sql.execute("update search_entry set recipe = 0, words = '', changed = pg_current_xact_id() where id = '"
                    + id + "'");
        }
        assertThat(found("en", mark)).isEmpty();

        while (indexing.renewSome()) {
            assertThat(found("en", mark)).hasSizeLessThan(2);
        }

        assertThat(found("en", mark)).containsExactly(id.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table search_entry; --",
                "' | 'x' & !(a:*) <-> \\",
                "\"\\'\\\\ ' \" OR OR - -- (((",
                "%00%_*?[a-z]{9999999}",
                "<script>alert(1)</script>",
                "a:b a:* :ABCD t/x d/en/x",
                "\uD800 \uDFFF \u202E\u0000\u0007",
                "-",
                "\"\"\"\"\"\"",
                "😀 👩‍👩‍👧 ﷽",
                "x OR y OR -z \"-a -b\"",
                "\\u0027 \\x27 ' ''"
            })
    void whatever_is_typed_is_harmless(String typed) {
        for (var language : List.of("en", "ar", "zh", "fr")) {
            search(language, Map.of("q", typed, "facets", true)).statusCode(200);
            given().queryParam("q", typed)
                    .get("/{language}/stocktaking/entries", language)
                    .then()
                    .statusCode(200);
        }
        SomeInitiative.called("Still " + mark).published();
        assertThat(found("en", mark)).hasSize(1);
    }

    @Test
    void more_than_anybody_types_is_refused() {
        search("en", Map.of("q", "x".repeat(301)))
                .statusCode(400)
                .body("type", is("/problems#SEARCH_NOT_UNDERSTOOD"))
                .body("errors[0].parameter", is("q"));
        // The server itself refuses an address of this length before any of our code sees it.
        given().urlEncodingEnabled(false)
                .get(API + "/entries?q=" + "x".repeat(2_000_000))
                .then()
                .statusCode(414);
        search("en", Map.of("sdg", "99")).statusCode(400);
        search("en", Map.of("limit", "0")).statusCode(400);
        search("en", Map.of("cursor", "nonsense")).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Connectivity, conectivty",
        "ru, Подключение, подклучение",
        "ar, المستشفيات, المستشفبات",
        "fr, Numérique, numerrique"
    })
    void who_misspells_a_word_is_told_the_one_that_is_there(String language, String right, String wrong) {
        SomeInitiative.called(right + " " + mark).with("language", language).published();

        var answer = search(language, Map.of("q", wrong + " " + mark))
                .statusCode(200)
                .body("total", is(0));

        var suggestion = answer.extract().jsonPath().getString("didYouMean");
        assertThat(suggestion).isEqualTo(right.toLowerCase(java.util.Locale.ROOT) + " " + mark);
        assertThat(found(language, suggestion)).hasSize(1);
    }

    @Test
    void nothing_is_suggested_that_finds_nothing() {
        search("en", Map.of("q", SomeInitiative.word() + " " + mark))
                .body("total", is(0))
                .body("didYouMean", nullValue());
    }

    @Test
    void the_answer_says_how_many_there_are_and_leads_to_the_next_page() {
        for (var n = 0; n < 5; n++) {
            SomeInitiative.called("Page " + n + " " + mark).published();
        }
        var first = search("en", Map.of("q", mark, "limit", 2, "sort", "title"))
                .body("total", is(5))
                .body("items", hasSize(2))
                .body("items.title", everyItem(containsString(mark)))
                .body("facets", nullValue())
                .header("Link", containsString("rel=\"next\""))
                .extract();

        search("en", Map.of("q", mark, "limit", 2, "sort", "title", "cursor", first.path("next")))
                .body("items[0].title", is("Page 2 " + mark));
        search("en", Map.of("q", mark, "limit", 2, "sort", "newest", "cursor", first.path("next")))
                .statusCode(400);
    }

    @Test
    void everything_that_is_found_is_handed_over_once_and_in_order() {
        for (var n = 0; n < 3; n++) {
            SomeInitiative.called("Batch " + n + " " + mark).published();
        }
        var search = Search.parse("q=" + mark + "&sort=title");
        var titles = new java.util.ArrayList<String>();

        searching.each(
                search,
                Language.EN,
                batch -> batch.forEach(
                        entry -> titles.add(String.valueOf(entry.content().title()))));

        assertThat(titles).containsExactly("Batch 0 " + mark, "Batch 1 " + mark, "Batch 2 " + mark);
        assertThat(searching.count(search, Language.EN)).isEqualTo(3);
        assertThat(searching
                        .find(search, Language.EN, PageRequest.of("2", null), false)
                        .before())
                .isZero();
    }

    private static void send(UUID owner, UUID id, String ifMatch, String word) {
        var exists = given().auth()
                        .oauth2(org.wsis.localplatform.testing.Tokens.signed()
                                .subject(owner)
                                .build())
                        .get(API + "/entries/{id}", id)
                        .statusCode()
                == 200;
        var request = SomeEntry.participant(owner);
        (exists ? request.header("If-Match", ifMatch) : request)
                .body(SomeEntry.json("Change of " + word).getBytes(UTF_8))
                .put(API + "/entries/{id}", id)
                .then()
                .statusCode(200);
    }

    private static boolean wordsKept(UUID id) throws SQLException {
        try (var db = PostgresAndKafka.ownerConnection();
                var sql = db.createStatement();
                var found = sql.executeQuery("select words is not null from search_entry where id = '" + id + "'")) {
            return found.next() && found.getBoolean(1);
        }
    }
}
