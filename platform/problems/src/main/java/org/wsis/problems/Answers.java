package org.wsis.problems;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/// Turns a refusal into what the person or program at the other end understands: a problem document under
/// `/api/`, a page elsewhere, and on a page that needs sign-in the way to it.
@Singleton
class Answers {

    private final ProblemTitles titles = ProblemTitles.onClassPath();
    private final Instance<ErrorPage> page;
    private final ObjectMapper json;

    Answers(Instance<ErrorPage> page, ObjectMapper json) {
        this.page = page;
        this.json = json;
    }

    Answer to(Refused refused, RoutingContext request) {
        return to(refused, refused.refusal().status(), request);
    }

    /// With another status than the refusal's own: the framework knows more of them than we have words for.
    Answer to(Refused refused, int status, RoutingContext request) {
        var path = request.request().path();
        var language = Languages.of(path, request.request().getHeader("Accept-Language"));
        if (isForPeople(path)) {
            return status == 401 && isVisit(request)
                    ? signIn(language, request)
                    : page(refused, problem(refused, status, language), language, request);
        }
        var spoken = titles.has(refused.refusal().name(), language) ? language : Languages.SOURCE;
        var headers = headers("application/problem+json", spoken, refused);
        return new Answer(status, headers, write(problem(refused, status, language)));
    }

    private boolean isForPeople(String path) {
        return page.isResolvable() && !path.equals("/api") && !path.startsWith("/api/") && !path.startsWith("/q/");
    }

    /// Somebody who looks at a page without being signed in. Who brought a token is not sent anywhere: a program
    /// does not follow, and a person whose token we refuse would come straight back with the same one.
    private static boolean isVisit(RoutingContext request) {
        var method = request.request().method();
        var isRead = HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
        return isRead && request.request().getHeader("Authorization") == null;
    }

    private Answer page(Refused refused, Problem problem, String language, RoutingContext request) {
        var headers = headers("text/html;charset=UTF-8", language, refused);
        return new Answer(problem.status(), headers, page.get().html(problem, language, request));
    }

    private static Answer signIn(String language, RoutingContext request) {
        var to = URLEncoder.encode(request.request().uri(), StandardCharsets.UTF_8);
        var headers = Map.of("Location", "/" + language + "/sign-in?to=" + to, "Cache-Control", "no-store");
        return new Answer(303, headers, "");
    }

    private Problem problem(Refused refused, int status, String language) {
        var code = refused.refusal().name();
        return Problem.of(code, titles.title(code, language), status, refused.detail(), traceId(), refused.fields());
    }

    private static Map<String, String> headers(String contentType, String language, Refused refused) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", contentType);
        headers.put("Content-Language", language);
        headers.put("Vary", "Accept-Language");
        headers.put("Cache-Control", "no-store");
        headers.putAll(refused.headers());
        return headers;
    }

    /// What is refused before its trace began gets a trace id all the same, so that the member is never missing.
    private static String traceId() {
        var trace = Span.current().getSpanContext();
        return trace.isValid() ? trace.getTraceId() : IdGenerator.random().generateTraceId();
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem of strings and numbers is always writable", e);
        }
    }
}
