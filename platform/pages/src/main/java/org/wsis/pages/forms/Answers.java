package org.wsis.pages.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

/// The answers of one form: what was typed, and what has to be changed about it. A resource fills it, refuses
/// what it cannot take, and shows the same page again as long as something is refused; the fields of the page
/// read it.
public final class Answers {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> refused = new LinkedHashMap<>();

    private Answers() {}

    /// A form nobody has filled in yet.
    public static Answers none() {
        return new Answers();
    }

    /// The answers as they were sent. Spaces around them are dropped: nobody sees them, and everybody pastes
    /// them.
    public static Answers of(Map<String, List<String>> form) {
        var answers = new Answers();
        form.forEach((name, values) -> answers.values.put(
                name,
                values.stream()
                        // U+0000 cannot be typed, and PostgreSQL keeps none
                        .map(value -> value.replace("\0", "").strip())
                        .toList()));
        return answers;
    }

    /// The same form with this answer, for showing what is known already.
    public Answers with(String name, String... known) {
        values.put(name, List.of(known));
        return this;
    }

    /// Says why the answer to this field cannot be taken and how to mend it, in the language of the page. The
    /// first reason given for a field stands.
    public Answers refuse(String name, String reason) {
        refused.putIfAbsent(name, reason);
        return this;
    }

    /// The answer to this field, empty if there is none.
    public String value(String name) {
        var all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    /// All answers to this field, for check boxes.
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// Whether this is one of the answers to the field.
    public boolean chose(String name, String value) {
        return values(name).contains(value);
    }

    /// The date in the three fields `name-day`, `name-month` and `name-year`; empty if they make none. Digits of
    /// any script are read.
    public Optional<LocalDate> date(String name) {
        try {
            return Optional.of(LocalDate.of(
                    number(name + "-year").orElseThrow(Answers::noDate),
                    number(name + "-month").orElseThrow(Answers::noDate),
                    number(name + "-day").orElseThrow(Answers::noDate)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// One of the three fields of a date as it was typed: `day`, `month` or `year`.
    public String part(String name, String part) {
        return value(name + "-" + part);
    }

    /// How many words the answer to this field has.
    public long words(String name) {
        return WordCount.in(value(name));
    }

    /// The same form with this date in its three fields.
    public Answers withDate(String name, LocalDate date) {
        return with(name + "-day", Integer.toString(date.getDayOfMonth()))
                .with(name + "-month", Integer.toString(date.getMonthValue()))
                .with(name + "-year", Integer.toString(date.getYear()));
    }

    /// Why the answer to this field cannot be taken; null if it can.
    public @Nullable String reason(String name) {
        return refused.get(name);
    }

    /// Whether something has to be changed.
    public boolean isRefused() {
        return !refused.isEmpty();
    }

    /// What has to be changed, in the order in which it was found: the error summary.
    public List<Refused> refused() {
        return refused.entrySet().stream()
                .map(entry -> new Refused(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// The ids of the remarks that belong to a field, for `aria-describedby`.
    ///
    /// @param hint the hint of the field, empty if it has none
    public String describedBy(String name, Object hint) {
        var ids = new ArrayList<String>();
        if (!hint.toString().isEmpty()) {
            ids.add(name + "-hint");
        }
        if (refused.containsKey(name)) {
            ids.add(name + "-error");
        }
        return String.join(" ", ids);
    }

    private static DateTimeException noDate() {
        return new DateTimeException("not three numbers");
    }

    private OptionalInt number(String name) {
        try {
            return OptionalInt.of(Integer.parseInt(value(name)));
        } catch (NumberFormatException notANumber) {
            return OptionalInt.empty();
        }
    }

    /// One field that has to be changed.
    ///
    /// @param name name and id of the field
    /// @param reason why, and how to mend it
    public record Refused(String name, String reason) {}
}
