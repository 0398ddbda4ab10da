package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Stage;

/**
 * A service of a compose file that runs the image.
 *
 * @param stage of the Dockerfile that is its image
 */
record TiedService(String name, YamlNode value, Stage stage) {
    String file() {
        return value.source().name();
    }
}
