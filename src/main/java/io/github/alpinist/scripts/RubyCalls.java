package io.github.alpinist.scripts;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ruby's {@code Kernel}, {@code IO.popen}, {@code Open3}, {@code PTY.spawn}, and {@code ffi_lib}. */
final class RubyCalls implements Calls {
    private static final Set<String> OF_KERNEL = Set.of("system", "exec", "spawn");
    private static final Set<String> OF_MODULES = Set.of(
            "Kernel.system",
            "Kernel.exec",
            "Kernel.spawn",
            "Process.spawn",
            "Process.exec",
            "IO.popen",
            "PTY.spawn",
            "Open3.capture2",
            "Open3.capture2e",
            "Open3.capture3",
            "Open3.popen2",
            "Open3.popen2e",
            "Open3.popen3",
            "Open3.pipeline");
    private static final Set<String> LIBRARIES = Set.of("ffi_lib", "Fiddle.dlopen");

    @Override
    public Optional<Form> form(List<String> name) {
        String full = String.join(".", name);
        if (OF_KERNEL.contains(full) || OF_MODULES.contains(full)) {
            return Optional.of(Form.COMMAND);
        }
        return LIBRARIES.contains(full) ? Optional.of(Form.LIBRARY_NAME) : Optional.empty();
    }
}
