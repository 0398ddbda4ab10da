package io.github.alpinist.risk;

import java.util.List;

/**
 * Python packages that a command of a stage installs.
 *
 * @param origin the file that names them: a lock, requirements, or the Dockerfile
 * @param python that they are installed for
 */
record PythonInstall(String origin, PythonVersion python, List<PythonPin> pins) {
    PythonInstall {
        pins = List.copyOf(pins);
    }
}
