package org.wsis.pages.words;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.wsis.pages.PageFrame;

/// Gives every template that is made for a request the language of the page, so that no resource has to. A
/// template made outside a request, or with a language of its own, is left alone.
@Singleton
class PageLanguage {

    void install(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(PageLanguage::speak);
    }

    private static void speak(TemplateInstance template) {
        if (isForRequest()) {
            var page = Arc.container().instance(PageFrame.class).get();
            template.setLocale(page.language().locale());
        }
    }

    /// A job that opens a request scope of its own has no request in it.
    private static boolean isForRequest() {
        return Arc.container().requestContext().isActive()
                && Arc.container().instance(CurrentVertxRequest.class).get().getCurrent() != null;
    }
}
