package org.wsis.problems;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

@Entity
class Thing extends PanacheEntityBase {

    @Id
    UUID id;

    String title;

    @Version
    int version;

    protected Thing() {}

    Thing(UUID id, String title) {
        this.id = id;
        this.title = title;
    }

    View view() {
        return new View(id, title, version);
    }

    record View(UUID id, String title, int version) {}
}
