package org.wsis.problems;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wsis.localplatform.testing.PostgresAndKafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@WithTestResource(PostgresAndKafka.class)
class LostRaceTest {

    private final Logged logged = new Logged();

    @BeforeEach
    void listen() {
        logged.begin();
    }

    @AfterEach
    void losing_a_race_is_no_error() {
        logged.end();
        logged.hasNoErrors();
    }

    /// While it works, somebody else commits the same thing first.
    @Path("/api/races")
    @RunOnVirtualThread
    public static class Races {

        @POST
        @Path("/{id}/version")
        @PermitAll
        @Transactional
        public void lose(@RestPath UUID id) {
            var mine = Thing.<Thing>findById(id);
            elsewhere("update thing set version = version + 1 where id = ?1", id);
            mine.title = "mine " + id;
        }

        @POST
        @Path("/{id}/title")
        @PermitAll
        @Transactional
        public void sameTitle(@RestPath UUID id) {
            new Thing(UUID.randomUUID(), "title " + id).persist();
        }

        @POST
        @Path("/{id}/serializable")
        @PermitAll
        @Transactional
        public void serializable(@RestPath UUID id) {
            Panache.getEntityManager()
                    .createNativeQuery("set transaction isolation level serializable")
                    .executeUpdate();
            Thing.<Thing>findById(id);
            elsewhere("update thing set title = 'other ' || id where id = ?1", id);
            Panache.getEntityManager()
                    .createNativeQuery("update thing set title = 'mine ' || id where id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
        }

        @GET
        @Path("/{id}")
        @PermitAll
        public String title(@RestPath UUID id) {
            return Thing.<Thing>findById(id).title;
        }

        private void elsewhere(String sql, UUID id) {
            QuarkusTransaction.requiringNew().run(() -> Panache.getEntityManager()
                    .createNativeQuery(sql)
                    .setParameter(1, id)
                    .executeUpdate());
        }
    }

    @Test
    void who_loses_on_the_version_is_told_so() {
        lost(some(), "version");
    }

    @Test
    void who_loses_on_a_unique_constraint_is_told_so() {
        lost(some(), "title");
    }

    @Test
    void who_loses_on_serializable_isolation_is_told_so() {
        lost(some(), "serializable");
    }

    private static void lost(UUID id, String race) {
        given().post("/api/races/{id}/{race}", id, race)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", is("/problems#CHANGED_MEANWHILE"));
        assertThat(given().get("/api/races/" + id).asString()).doesNotStartWith("mine");
    }

    private static UUID some() {
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> new Thing(id, "title " + id).persist());
        return id;
    }
}
