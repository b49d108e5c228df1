package org.wsis.mail.links;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsis.problems.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SignedLinksTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String OLD = "the old secret, long enough for all";
    private static final String NEW = "the new secret, long enough for all";

    private final SignedLinks links = with(NEW, NOW);

    @Test
    void a_link_says_what_it_is_about_until_it_expires() {
        var link = links.sign("still-true", "entry 7", NOW.plusSeconds(60));

        assertThat(links.read("still-true", link)).isEqualTo("entry 7");
        assertThat(with(NEW, NOW.plusSeconds(60)).read("still-true", link)).isEqualTo("entry 7");
        assertRefused(with(NEW, NOW.plusSeconds(61)), "still-true", link, LinkRefusal.LINK_EXPIRED);
        assertThat(link).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void a_link_for_one_purpose_is_none_for_another() {
        var link = links.sign("invitation", "entry 7", NOW.plusSeconds(60));

        assertRefused(links, "still-true", link, LinkRefusal.LINK_NOT_VALID);
        assertRefused(links, "invitatio", links.sign("invitation", "n", NOW), LinkRefusal.LINK_NOT_VALID);
    }

    @Test
    void no_bit_of_a_link_can_be_changed() {
        var bytes = Base64.getUrlDecoder().decode(links.sign("p", "entry 7", NOW.plusSeconds(60)));
        for (var i = 0; i < bytes.length * 8; i++) {
            var changed = bytes.clone();
            changed[i / 8] ^= (byte) (1 << (i % 8));
            assertRefused(
                    links,
                    "p",
                    Base64.getUrlEncoder().withoutPadding().encodeToString(changed),
                    LinkRefusal.LINK_NOT_VALID);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a", "%%%", "AAAA", "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_is_no_link_is_refused(String link) {
        assertRefused(links, "p", link, LinkRefusal.LINK_NOT_VALID);
    }

    @Test
    void a_link_cut_short_by_a_mail_program_is_refused() {
        var link = links.sign("p", "entry 7", NOW.plusSeconds(60));
        for (var length = 0; length < link.length(); length++) {
            assertRefused(links, "p", link.substring(0, length), LinkRefusal.LINK_NOT_VALID);
        }
    }

    @Test
    void after_a_change_of_key_links_of_the_old_one_are_good_until_it_is_taken_away() {
        var link = with(OLD, NOW).sign("p", "entry 7", NOW.plusSeconds(60));

        assertThat(new SignedLinks(config(NEW, OLD), clock(NOW)).read("p", link))
                .isEqualTo("entry 7");
        assertRefused(with(NEW, NOW), "p", link, LinkRefusal.LINK_NOT_VALID);
        assertThat(with(NEW, NOW).read("p", new SignedLinks(config(NEW, OLD), clock(NOW)).sign("p", "x", NOW)))
                .isEqualTo("x");
    }

    @Test
    void a_short_secret_starts_no_process() {
        assertThatThrownBy(() -> with("short", NOW)).hasMessageContaining("wsis.links.secret");
    }

    private static void assertRefused(SignedLinks links, String purpose, String link, LinkRefusal refusal) {
        assertThatThrownBy(() -> links.read(purpose, link))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static SignedLinks with(String secret, Instant now) {
        return new SignedLinks(config(secret), clock(now));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static LinksConfig config(String secret, String... former) {
        return new LinksConfig() {
            @Override
            public String secret() {
                return secret;
            }

            @Override
            public Optional<List<String>> formerSecrets() {
                return Optional.of(List.of(former));
            }
        };
    }
}
