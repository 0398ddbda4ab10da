package io.github.alpinist.scripts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** PHP's functions for programs, and {@code FFI}; names of functions know no case. */
final class PhpCalls implements Calls {
    private static final Map<String, Form> FORMS = Map.of(
            "exec", Form.SHELL,
            "shell_exec", Form.SHELL,
            "system", Form.SHELL,
            "passthru", Form.SHELL,
            "popen", Form.SHELL,
            "proc_open", Form.COMMAND,
            "pcntl_exec", Form.COMMAND,
            "ffi.cdef", Form.LIBRARY);

    @Override
    public Optional<Form> form(List<String> name) {
        return Optional.ofNullable(FORMS.get(String.join(".", name).toLowerCase(Locale.ROOT)));
    }
}
