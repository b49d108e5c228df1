package org.wsis.pages.errors;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Arc;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.wsis.pages.forms.TypedForm;
import org.wsis.problems.ErrorPage;
import org.wsis.problems.Problem;
import org.wsis.referencedata.Language;

/// Shows every problem outside the API as a page in the frame of all pages: that nothing is lost, what to do, and
/// the number under which we find it in our logs. It says nothing about our inside.
@ApplicationScoped
class ErrorPages implements ErrorPage {

    @CheckedTemplate(basePath = "errors")
    static class Templates {
        static native TemplateInstance error(
                ErrorKind kind, Problem problem, String number, Instant now, String here, @Nullable TypedForm typed);

        private Templates() {}
    }

    private final Clock clock;

    ErrorPages(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String html(Problem problem, String language, RoutingContext request) {
        var context = Arc.container().requestContext();
        if (context.isActive() && current().getCurrent() != null) {
            return render(problem, language, request);
        }
        var wasActive = context.isActive();
        if (!wasActive) {
            context.activate();
        }
        try {
            current().setCurrent(request);
            return render(problem, language, request);
        } finally {
            if (!wasActive) {
                context.terminate();
            }
        }
    }

    private String render(Problem problem, String language, RoutingContext request) {
        return Templates.error(
                        ErrorKind.of(problem),
                        problem,
                        problem.instance().substring(problem.instance().lastIndexOf(':') + 1),
                        clock.instant(),
                        request.request().uri(),
                        TypedForm.refusedIn(request).orElse(null))
                .setLocale(Language.of(language).orElse(Language.EN).locale())
                .render();
    }

    private static CurrentVertxRequest current() {
        return Arc.container().instance(CurrentVertxRequest.class).get();
    }
}
