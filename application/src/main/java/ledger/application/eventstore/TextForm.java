package ledger.application.eventstore;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** A value type that is written as one JSON string, and read from nothing else. */
record TextForm<T>(Class<T> type, Function<T, String> write, Function<String, T> read) {

    void addTo(SimpleModule module) {
        module.addSerializer(type, new ToText<>(this)).addDeserializer(type, new FromText<>(this));
    }

    private static final class ToText<T> extends StdScalarSerializer<T> {

        private final Function<T, String> write;

        ToText(TextForm<T> form) {
            super(form.type());
            this.write = form.write();
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(write.apply(value));
        }
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {

        private final Class<T> type;
        private final Function<String, T> read;

        FromText(TextForm<T> form) {
            super(form.type());
            this.type = form.type();
            this.read = form.read();
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "%s is written as text", type.getSimpleName());
            }
            return read.apply(json.getString());
        }
    }
}
