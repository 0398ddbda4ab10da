package io.github.alpinist.engine;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where an engine listens.
 *
 * @param uri of scheme {@code unix}, {@code tcp}, {@code npipe} or {@code ssh}
 * @param certificates a folder with {@code ca.pem}, {@code cert.pem} and {@code key.pem}; empty for no TLS
 * @param origin what named it, as shown to people, such as {@code DOCKER_HOST}
 */
record Endpoint(URI uri, Optional<Path> certificates, String origin) {
    /** The endpoint without a password that may stand in it. */
    String shown() {
        String secret = uri.getRawUserInfo();
        return secret == null || !secret.contains(":")
                ? uri.toString()
                : uri.toString().replace(secret + "@", secret.substring(0, secret.indexOf(':')) + "@");
    }

    /** What a Docker client needs in its environment to speak to this endpoint. */
    Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("DOCKER_HOST", uri.toString());
        certificates.ifPresent(folder -> {
            variables.put("DOCKER_TLS_VERIFY", "1");
            variables.put("DOCKER_CERT_PATH", folder.toString());
        });
        return variables;
    }
}
