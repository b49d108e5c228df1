package org.wsis.stocktaking.searching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// In which order what was found is shown. Each is a total order, so that paging reaches every hit once.
public enum Order {
    /// Where the words stand: in the title, then with the organization, in the description, in the rest; among
    /// equals the newest first.
    RELEVANCE,
    /// What joined the register last comes first.
    NEWEST,
    /// What changed last comes first.
    UPDATED,
    /// By the letters of the original title, whatever their case and their accents.
    TITLE;

    /// As it stands in an address.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The order with this code.
    public static Optional<Order> of(String code) {
        return Arrays.stream(values())
                .filter(order -> order.code().equals(code))
                .findFirst();
    }
}
