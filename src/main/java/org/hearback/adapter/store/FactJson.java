package org.hearback.adapter.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;

import org.hearback.kernel.Fact;

import java.io.IOException;
import java.io.Serial;
import java.time.Instant;

/** Facts as JSON objects: ids and reasons by the names of the record's components. */
final class FactJson {
    private final ObjectMapper json =
            new ObjectMapper()
                    .registerModule(
                            new SimpleModule("times")
                                    .addSerializer(Instant.class, new InstantOut())
                                    .addDeserializer(Instant.class, new InstantIn()));

    String write(Fact fact) {
        try {
            return json.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(fact.getClass() + " cannot be stored", e);
        }
    }

    /**
     * The fact again.
     *
     * @throws Unreadable where the type has changed since it was written
     */
    <F extends Fact> F read(Class<F> type, String text) throws Unreadable {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new Unreadable(e);
        }
    }

    /** A stored fact does not fit its type any more. */
    static final class Unreadable extends Exception {
        @Serial private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }

        Unreadable(JsonProcessingException cause) {
            super(cause.getOriginalMessage(), cause);
        }
    }

    private static final class InstantOut extends StdScalarSerializer<Instant> {
        @Serial private static final long serialVersionUID = 1L;

        InstantOut() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeString(value.toString());
        }
    }

    private static final class InstantIn extends StdScalarDeserializer<Instant> {
        @Serial private static final long serialVersionUID = 1L;

        InstantIn() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            return Instant.parse(in.getText());
        }
    }
}
