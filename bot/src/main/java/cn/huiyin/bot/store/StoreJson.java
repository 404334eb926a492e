package cn.huiyin.bot.store;

import cn.huiyin.bot.ticket.TicketEvent;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The domain's records as JSON, by the names of their components; the domain itself knows no JSON.
 *
 * <p>What is null is left out. Reading is lenient with what an older or newer release wrote: unknown fields are passed over,
 * absent lists and maps are empty. A ticket's events carry their {@link #EVENT} name.
 */
final class StoreJson {
    private static final String EVENT = "event";
    private static final ObjectMapper MAPPER = mapper();

    private StoreJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = EVENT)
    private interface EventForm {}

    private static ObjectMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                // Only components count: a record's isOpen() is no part of it.
                .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
                .addMixIn(TicketEvent.class, EventForm.class)
                .addModule(times());
        for (Class<?> collection : List.<Class<?>>of(List.class, Set.class, Map.class)) {
            builder.withConfigOverride(
                    collection, o -> o.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        }
        for (Class<?> event : TicketEvent.class.getPermittedSubclasses()) {
            builder.registerSubtypes(new NamedType(event, nameOf(event)));
        }
        return builder.build();
    }

    /** What an event is called in stored histories; as {@link TicketEvent#word()} says of an instance. */
    static String nameOf(Class<?> event) {
        String name = event.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static SimpleModule times() {
        return new SimpleModule("times")
                .addSerializer(Instant.class, new TextWriter<>(Instant.class))
                .addDeserializer(Instant.class, new TextReader<>(Instant.class, Instant::parse))
                .addSerializer(LocalDate.class, new TextWriter<>(LocalDate.class))
                .addDeserializer(LocalDate.class, new TextReader<>(LocalDate.class, LocalDate::parse));
    }

    /** {@code value} in one line. */
    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a " + value.getClass().getSimpleName(), e);
        }
    }

    /** An event with its name, which it would lack when written as the record that it is. */
    static String write(TicketEvent event) {
        try {
            return MAPPER.writerFor(TicketEvent.class).writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a " + event.word(), e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws StoreException naming the field that cannot be read, and not what stands there: it may be a resident's words
     */
    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonMappingException e) {
            throw new StoreException("cannot read a stored " + type.getSimpleName() + " at " + e.getPathReference()
                    + " (expected: as this release or an earlier one wrote it)");
        } catch (JsonProcessingException e) {
            throw new StoreException("cannot read a stored " + type.getSimpleName() + ": not JSON");
        }
    }

    private static final class TextWriter<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;

        TextWriter(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toString());
        }
    }

    private static final class TextReader<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parser;

        TextReader(Class<T> type, Function<String, T> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return parser.apply(in.getText());
        }
    }
}
