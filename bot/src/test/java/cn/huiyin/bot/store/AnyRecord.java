package cn.huiyin.bot.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a value of any record from a seed, so that kinds that are added are covered without a word: texts with signs that need
 * care, and nulls where they are allowed.
 */
final class AnyRecord {
    private static final List<String> TEXTS = List.of("", "灯不亮", "a\"b\\c\n\u0000", "🌙 {\"x\":1}", "|:{}~%", " ");

    private final Random random;

    AnyRecord(int seed) {
        this.random = new Random(seed);
    }

    Object of(Class<?> kind) {
        // A record may refuse what chance brings, as a ladder without steps; then chance tries again.
        IllegalArgumentException last = new IllegalArgumentException("no try");
        for (int tries = 0; tries < 100; tries++) {
            try {
                return make(kind);
            } catch (IllegalArgumentException e) {
                last = e;
            }
        }
        throw last;
    }

    private Object make(Class<?> kind) {
        RecordComponent[] components = kind.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable
        Object[] values = Arrays.stream(components).map(this::component).toArray();
        try {
            Constructor<?> constructor = kind.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new LinkageError("cannot make a " + kind, e);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return mayBeNull && random.nextBoolean() ? null : value(component.getGenericType());
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic);
        }
        Class<?> kind = (Class<?>) type;
        if (kind.isEnum()) {
            Object[] all = kind.getEnumConstants();
            return all[random.nextInt(all.length)];
        }
        Supplier<?> scalar = scalars().get(kind);
        return scalar == null ? of(kind) : scalar.get();
    }

    private Map<Class<?>, Supplier<?>> scalars() {
        Map<Class<?>, Supplier<?>> scalars = new LinkedHashMap<>();
        scalars.put(String.class, () -> TEXTS.get(random.nextInt(TEXTS.size())));
        scalars.put(Instant.class, () -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)));
        scalars.put(LocalDate.class, () -> LocalDate.ofEpochDay(random.nextInt(40_000)));
        scalars.put(int.class, random::nextInt);
        scalars.put(Integer.class, random::nextInt);
        scalars.put(long.class, random::nextLong);
        scalars.put(Long.class, random::nextLong);
        scalars.put(boolean.class, random::nextBoolean);
        scalars.put(double.class, random::nextDouble);
        return scalars;
    }

    private Object collection(ParameterizedType generic) {
        Type[] of = generic.getActualTypeArguments();
        int size = random.nextInt(3);
        if (generic.getRawType() == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            IntStream.range(0, size).forEach(i -> map.put(value(of[0]), value(of[1])));
            return map;
        }
        if (generic.getRawType() != List.class) {
            throw new AssertionError("cannot make a " + generic);
        }
        List<Object> list = new ArrayList<>();
        IntStream.range(0, size).forEach(i -> list.add(value(of[0])));
        return list;
    }
}
