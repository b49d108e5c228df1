package org.wsis.stocktaking.entries;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.wsis.process.Ids;

/// Ids for what a form of a page will create, so that a form sent twice creates it once: `{cdi:newIds.next}`.
@Named("newIds")
@ApplicationScoped
public class NewIds {

    /// Made by the container.
    public NewIds() {}

    /// A new one each time.
    public UUID next() {
        return Ids.next();
    }
}
