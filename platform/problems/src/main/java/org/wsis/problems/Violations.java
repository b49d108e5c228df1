package org.wsis.problems;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.quarkus.arc.Subclass;
import org.jspecify.annotations.Nullable;

/// Translates the paths of Bean Validation (`submit.request.places[0].name`) into what the sender knows: a JSON
/// Pointer into the body, with the names of the JSON and not those of our classes, or the name of a parameter.
@Singleton
class Violations {

    private final ObjectMapper json;

    Violations(ObjectMapper json) {
        this.json = json;
    }

    /// True if what we were about to answer is invalid, which is our mistake and not the sender's.
    static boolean isOurs(ConstraintViolationException e) {
        return e.getConstraintViolations().stream().anyMatch(Violations::isOurs);
    }

    private static boolean isOurs(ConstraintViolation<?> violation) {
        var nodes = violation.getPropertyPath().iterator();
        if (!nodes.hasNext() || nodes.next().getKind() != ElementKind.METHOD || !nodes.hasNext()) {
            return true;
        }
        return nodes.next().getKind() == ElementKind.RETURN_VALUE;
    }

    /// All of them at once, in an order that does not change from one request to the next.
    Refused refused(ConstraintViolationException e) {
        var fields = e.getConstraintViolations().stream()
                .map(this::field)
                .sorted(Comparator.comparing(Violations::place).thenComparing(Problem.Field::detail))
                .toArray(Problem.Field[]::new);
        return HttpRefusal.INVALID_REQUEST.refused(fields);
    }

    private static String place(Problem.Field field) {
        return String.valueOf(field.pointer() == null ? field.parameter() : field.pointer());
    }

    private Problem.Field field(ConstraintViolation<?> violation) {
        var nodes = violation.getPropertyPath().iterator();
        var method = methodOf(violation.getRootBeanClass(), nodes.next().as(Path.MethodNode.class));
        var parameterNode = nodes.next().as(Path.ParameterNode.class);
        var parameter = method.getParameters()[parameterNode.getParameterIndex()];
        if (Parameters.isBody(parameter)) {
            var type = json.constructType(parameter.getParameterizedType());
            return Problem.Field.at(pointer(nodes, type), violation.getMessage());
        }
        return Problem.Field.parameter(nameOf(parameter, nodes), violation.getMessage());
    }

    /// A bundle of parameters (`@BeanParam`) is unknown outside; its members have the names.
    private static String nameOf(Parameter parameter, java.util.Iterator<Path.Node> rest) {
        var name = Parameters.nameOf(parameter);
        while (rest.hasNext()) {
            var node = rest.next();
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                name = node.getName();
            }
        }
        return name;
    }

    private static Method methodOf(Class<?> owner, Path.MethodNode node) {
        for (Class<?> type = written(owner); type != null; type = type.getSuperclass()) {
            for (var method : type.getDeclaredMethods()) {
                if (method.getName().equals(node.getName())
                        && Arrays.equals(
                                method.getParameterTypes(),
                                node.getParameterTypes().toArray())) {
                    return method;
                }
            }
        }
        throw new IllegalStateException("No method " + node.getName() + " in " + owner);
    }

    /// The class as it was written: the one that interceptors are woven into overrides its methods without
    /// annotations.
    private static Class<?> written(Class<?> owner) {
        return Subclass.class.isAssignableFrom(owner) ? owner.getSuperclass() : owner;
    }

    private String pointer(java.util.Iterator<Path.Node> nodes, JavaType body) {
        var pointer = "";
        @Nullable JavaType type = body;
        while (nodes.hasNext()) {
            var node = nodes.next();
            if (node.isInIterable()) {
                pointer = element(pointer, node);
                type = type == null ? null : type.getContentType();
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                var property = property(type, node.getName());
                pointer = Pointer.and(pointer, property == null ? node.getName() : property.getName());
                type = property == null ? null : property.getPrimaryType();
            }
        }
        return pointer;
    }

    private static String element(String pointer, Path.Node node) {
        if (node.getIndex() != null) {
            return Pointer.and(pointer, node.getIndex());
        }
        return node.getKey() == null
                ? pointer
                : Pointer.and(pointer, node.getKey().toString());
    }

    private @Nullable BeanPropertyDefinition property(@Nullable JavaType type, String javaName) {
        if (type == null) {
            return null;
        }
        List<BeanPropertyDefinition> properties =
                json.getDeserializationConfig().introspect(type).findProperties();
        return properties.stream()
                .filter(property -> property.getInternalName().equals(javaName))
                .findFirst()
                .orElse(null);
    }
}
