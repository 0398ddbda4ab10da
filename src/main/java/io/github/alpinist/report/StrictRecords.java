package io.github.alpinist.report;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets Gson read a record only where every component has a value; an {@link Optional} may be left out. Gson alone
 * would hand {@code null} to the constructor for a missing field or an unknown name of an enum.
 */
final class StrictRecords implements TypeAdapterFactory {
    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<? super T> raw = type.getRawType();
        if (!raw.isRecord()) {
            return null;
        }
        TypeAdapter<T> records = gson.getDelegateAdapter(this, type);
        TypeAdapter<JsonElement> elements = gson.getAdapter(JsonElement.class);
        return new TypeAdapter<>() {
            @Override
            public void write(JsonWriter out, T value) throws IOException {
                records.write(out, value);
            }

            @Override
            public T read(JsonReader in) throws IOException {
                return made(records, complete(elements.read(in), raw));
            }
        };
    }

    /** Gson wraps what a record's constructor throws in a plain RuntimeException. */
    private static <T> T made(TypeAdapter<T> records, JsonObject object) {
        try {
            return records.fromJsonTree(object);
        } catch (JsonParseException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new JsonParseException(e.getMessage(), e);
        }
    }

    private static JsonObject complete(JsonElement element, Class<?> type) {
        if (!(element instanceof JsonObject object)) {
            throw new JsonParseException("expected an object for " + type.getSimpleName());
        }
        for (RecordComponent component : type.getRecordComponents()) {
            complete(object, component, type);
        }
        return object;
    }

    private static void complete(JsonObject object, RecordComponent component, Class<?> type) {
        String name = component.getName();
        if (component.getType() == Optional.class) {
            object.asMap().putIfAbsent(name, JsonNull.INSTANCE);
        } else if (!object.has(name) || object.get(name).isJsonNull()) {
            throw new JsonParseException("field '" + name + "' of " + type.getSimpleName() + " is missing");
        }
    }
}
