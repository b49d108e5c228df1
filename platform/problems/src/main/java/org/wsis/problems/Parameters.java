package org.wsis.problems;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;

import io.vertx.core.MultiMap;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestMatrix;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// What a parameter of a resource method is to the sender: the body, or a named part of the address or the
/// headers.
final class Parameters {

    private static final Set<Class<? extends Annotation>> OUTSIDE_THE_BODY = Set.of(
            RestPath.class,
            PathParam.class,
            RestQuery.class,
            QueryParam.class,
            RestHeader.class,
            HeaderParam.class,
            RestForm.class,
            FormParam.class,
            RestCookie.class,
            CookieParam.class,
            RestMatrix.class,
            MatrixParam.class,
            BeanParam.class,
            Context.class,
            Suspended.class);

    private Parameters() {}

    static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(Annotation::annotationType)
                .noneMatch(OUTSIDE_THE_BODY::contains);
    }

    /// The name in the address or header; the Java name where the annotation leaves it out.
    static String nameOf(Parameter parameter) {
        return named(parameter, RestQuery.class, RestQuery::value)
                .or(() -> named(parameter, QueryParam.class, QueryParam::value))
                .or(() -> named(parameter, RestPath.class, RestPath::value))
                .or(() -> named(parameter, PathParam.class, PathParam::value))
                .or(() -> named(parameter, RestForm.class, RestForm::value))
                .or(() -> named(parameter, FormParam.class, FormParam::value))
                .or(() -> named(parameter, RestHeader.class, RestHeader::value))
                .or(() -> named(parameter, HeaderParam.class, HeaderParam::value))
                .orElse(parameter.getName());
    }

    /// The query parameters that were sent and cannot become what the method takes. None of them means that it
    /// was a path parameter; the framework answers both alike and does not say where it stopped.
    static List<Problem.Field> unreadableQueries(Method method, MultiMap sent) {
        return Arrays.stream(method.getParameters())
                .filter(Parameters::isQuery)
                .filter(parameter -> !sent.getAll(nameOf(parameter)).stream()
                        .allMatch(value -> Conversion.works(parameter.getParameterizedType(), value)))
                .map(parameter -> Problem.Field.parameter(nameOf(parameter), "cannot be read"))
                .toList();
    }

    private static boolean isQuery(Parameter parameter) {
        return parameter.isAnnotationPresent(RestQuery.class) || parameter.isAnnotationPresent(QueryParam.class);
    }

    private static <A extends Annotation> Optional<String> named(
            Parameter parameter, Class<A> type, java.util.function.Function<A, String> name) {
        return Optional.ofNullable(parameter.getAnnotation(type)).map(name).filter(text -> !text.isEmpty());
    }
}
