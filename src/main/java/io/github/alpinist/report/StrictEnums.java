package io.github.alpinist.report;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lets Gson refuse a name that an enum does not have, where Gson alone would read {@code null}. */
final class StrictEnums implements TypeAdapterFactory {
    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (!type.getRawType().isEnum()) {
            return null;
        }
        TypeAdapter<T> names = gson.getDelegateAdapter(this, type);
        return new TypeAdapter<>() {
            @Override
            public void write(JsonWriter out, T value) throws IOException {
                names.write(out, value);
            }

            @Override
            public T read(JsonReader in) throws IOException {
                T value = names.read(in);
                if (value == null) {
                    throw new JsonParseException(
                            "unknown value for " + type.getRawType().getSimpleName());
                }
                return value;
            }
        };
    }
}
