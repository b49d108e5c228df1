package org.wsis.pages.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/// What somebody typed into a form that was not taken, so that a page can carry it and nobody types it twice.
///
/// @param fields the fields in their order, a name once for each of its values
/// @param hasFiles whether there were files, which a page cannot carry
public record TypedForm(List<Field> fields, boolean hasFiles) {

    static final TypedForm EMPTY = new TypedForm(List.of(), false);

    private static final String KEY = TypedForm.class.getName();

    /// One value of one field.
    ///
    /// @param name name of the field
    /// @param value what was typed or chosen
    public record Field(String name, String value) {}

    static TypedForm of(FormData form) {
        var fields = new ArrayList<Field>();
        var hasFiles = false;
        for (var name : form) {
            for (var value : form.get(name)) {
                if (value.isFileItem()) {
                    hasFiles = true;
                } else {
                    fields.add(new Field(name, value.getValue()));
                }
            }
        }
        return new TypedForm(List.copyOf(fields), hasFiles);
    }

    Optional<String> value(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst();
    }

    void keepFor(RoutingContext request) {
        request.put(KEY, this);
    }

    /// The form of a request that was refused, without its token. Empty when another site sent it: what a
    /// stranger typed is nothing to offer for sending again.
    public static Optional<TypedForm> refusedIn(RoutingContext request) {
        return Optional.<TypedForm>ofNullable(request.get(KEY))
                .filter(form -> !form.fields().isEmpty() && !isFromElsewhere(request))
                .map(TypedForm::withoutToken);
    }

    private TypedForm withoutToken() {
        return new TypedForm(
                fields.stream()
                        .filter(field -> !field.name().equals(FormToken.FIELD))
                        .toList(),
                hasFiles);
    }

    private static boolean isFromElsewhere(RoutingContext request) {
        var site = request.request().getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin");
        }
        var origin = request.request().getHeader("Origin");
        return origin != null && !origin.endsWith("://" + request.request().authority());
    }
}
