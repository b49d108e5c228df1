package org.wsis.problems;

import java.util.TreeSet;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/// The methods a path knows, for the `Allow` header that a 405 must have and the framework leaves out. It asks the
/// framework's own routing tables, in the way the framework does for its metrics.
final class AllowedMethods {

    private AllowedMethods() {}

    static String at(String path) {
        var methods = new TreeSet<String>();
        methods.add("OPTIONS");
        var resource = new RequestMapper<>(
                        ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers())
                .map(path);
        if (resource != null && resource.value.handlers[0] instanceof ClassRoutingHandler routing) {
            var rest = resource.remaining.isEmpty() ? "/" : resource.remaining;
            routing.getMappers().forEach((method, mapper) -> {
                if (method != null && mapper.map(rest) != null) {
                    methods.add(method);
                }
            });
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }
}
