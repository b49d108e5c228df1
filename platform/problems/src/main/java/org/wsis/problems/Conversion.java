package org.wsis.problems;

import java.lang.invoke.MethodType;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tries whether a text can become a value of a parameter's type, by the rules of JAX-RS: a static `valueOf`,
/// `fromString` or `parse`, or a constructor that takes the text.
final class Conversion {

    private static final List<String> FACTORIES = List.of("valueOf", "fromString", "parse");

    private Conversion() {}

    /// True also when we know no way: then it was not this parameter that failed.
    static boolean works(Type type, String text) {
        var wanted = MethodType.methodType(elementOf(type)).wrap().returnType();
        return wanted == String.class
                || text.isEmpty()
                || way(wanted).map(way -> succeeds(way, text)).orElse(true);
    }

    private static Class<?> elementOf(Type type) {
        if (type instanceof ParameterizedType list) {
            return elementOf(list.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> plain ? plain : String.class;
    }

    private static Optional<Executable> way(Class<?> type) {
        Stream<Executable> factories = Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type)
                .filter(method -> FACTORIES.contains(method.getName()))
                .map(method -> method);
        return Stream.concat(factories, Arrays.stream(type.getConstructors()))
                .filter(way -> way.getParameterCount() == 1 && takesText(way.getParameterTypes()[0]))
                .findFirst();
    }

    private static boolean takesText(Class<?> parameter) {
        return parameter == String.class || parameter == CharSequence.class;
    }

    private static boolean succeeds(Executable way, String text) {
        try {
            way.setAccessible(true);
            if (way instanceof Method factory) {
                factory.invoke(null, text);
            } else if (way instanceof java.lang.reflect.Constructor<?> constructor) {
                constructor.newInstance(text);
            }
            return true;
        } catch (InvocationTargetException refused) {
            return false;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A public way to make a value cannot be used", e);
        }
    }
}
