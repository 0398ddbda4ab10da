package io.github.alpinist.lookup;

import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Asks a registry for an image's manifest. {@code HEAD} comes first, because Docker Hub counts each {@code GET} as a
 * pull; but only {@code GET} tells a registry's 404, which names its error, from another server's.
 */
final class ManifestQuestion {
    private static final String ACCEPT = String.join(
            ", ",
            "application/vnd.oci.image.index.v1+json",
            "application/vnd.oci.image.manifest.v1+json",
            "application/vnd.docker.distribution.manifest.list.v2+json",
            "application/vnd.docker.distribution.manifest.v2+json");
    private static final Pattern MANIFEST = Pattern.compile(
            "application/vnd\\.(?:docker\\.distribution\\.manifest|oci\\.image\\.(?:manifest|index)).*");

    /** The codes of the specification, and Harbor's. */
    private static final Pattern NOT_THERE =
            Pattern.compile("\"code\"\\s*:\\s*\"(?:MANIFEST_UNKNOWN|NAME_UNKNOWN|NOT_FOUND)\"");

    private final Transport transport;
    private final Tokens tokens;
    private final Map<String, String> authorizations = new HashMap<>();

    ManifestQuestion(Transport transport, Logins logins) {
        this.transport = transport;
        this.tokens = new Tokens(transport, logins);
    }

    boolean exists(RegistryImage image) throws InterruptedException, NotReachableException {
        Transport.Reply reply = ask("HEAD", image);
        boolean unclear = reply.status() == 404 || reply.status() == 405;
        return exists(unclear ? ask("GET", image) : reply);
    }

    private static boolean exists(Transport.Reply reply) throws NotReachableException {
        boolean exists = reply.status() == 200 && isManifest(reply);
        boolean missing =
                reply.status() == 404 && NOT_THERE.matcher(reply.body()).find();
        if (!exists && !missing) {
            throw refusal(reply.status());
        }
        return exists;
    }

    private static NotReachableException refusal(int status) {
        return switch (status) {
            case 200, 404 -> NotReachableException.always("it does not answer as a registry");
            case 401, 403 ->
                NotReachableException.now("it does not show that image with the login at hand, or without one");
            case 429 -> NotReachableException.always("it was asked too often (status 429)");
            default -> NotReachableException.always("it answers with status " + status);
        };
    }

    private Transport.Reply ask(String method, RegistryImage image) throws InterruptedException, NotReachableException {
        String place = image.host() + "/" + image.repository();
        Transport.Reply reply = transport.send(request(method, image, Optional.ofNullable(authorizations.get(place))));
        Optional<Challenge> challenge =
                Challenge.first(reply.headers().allValues("WWW-Authenticate")).filter(any -> reply.status() == 401);
        if (challenge.isEmpty()) {
            return reply;
        }
        String authorization = tokens.authorization(image, challenge.get());
        authorizations.put(place, authorization);
        return transport.send(request(method, image, Optional.of(authorization)));
    }

    private static HttpRequest request(String method, RegistryImage image, Optional<String> authorization) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(image.manifest())
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Accept", ACCEPT);
        authorization.ifPresent(value -> builder.header("Authorization", value));
        return builder.build();
    }

    private static boolean isManifest(Transport.Reply reply) {
        return reply.headers().firstValue("Docker-Content-Digest").isPresent()
                || reply.headers()
                        .firstValue("Content-Type")
                        .filter(type -> MANIFEST.matcher(type).matches())
                        .isPresent();
    }
}
