package io.github.alpinist.lookup;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers a registry's challenge, as Docker's client does
 * (<a href="https://distribution.github.io/distribution/spec/auth/token/">token</a> and
 * <a href="https://distribution.github.io/distribution/spec/auth/oauth/">OAuth 2</a> specifications).
 */
final class Tokens {
    private final Transport transport;
    private final Logins logins;

    Tokens(Transport transport, Logins logins) {
        this.transport = transport;
        this.logins = logins;
    }

    /** The value of an {@code Authorization} header. */
    String authorization(RegistryImage image, Challenge challenge) throws InterruptedException, NotReachableException {
        Optional<Login> login = logins.of(image.reference());
        if (challenge.isBearer()) {
            return "Bearer " + token(image, challenge, login);
        }
        if (login.isPresent() && login.get() instanceof Login.Password password) {
            return password.basic();
        }
        throw NotReachableException.now("it asks for a password, and there is none for it");
    }

    private String token(RegistryImage image, Challenge challenge, Optional<Login> login)
            throws InterruptedException, NotReachableException {
        Map<String, String> parameters = new LinkedHashMap<>();
        challenge.parameter("service").ifPresent(service -> parameters.put("service", service));
        parameters.put("scope", "repository:" + image.repository() + ":pull");
        Transport.Reply reply = transport.send(request(realm(image, challenge), parameters, login));
        if (reply.status() == 401 || reply.status() == 403) {
            throw NotReachableException.now("its token service refuses the login");
        }
        if (reply.status() != 200) {
            throw NotReachableException.always("its token service answers with status " + reply.status());
        }
        return parse(reply.body());
    }

    /** Where tokens are had; only a registry that is itself spoken to without TLS may name a place without. */
    private static URI realm(RegistryImage image, Challenge challenge) throws NotReachableException {
        String realm = challenge.parameter("realm").orElse("");
        try {
            URI uri = URI.create(realm);
            boolean secure = "https".equalsIgnoreCase(uri.getScheme());
            boolean plain = image.isPlain() && "http".equalsIgnoreCase(uri.getScheme());
            if (uri.getHost() != null && (secure || plain)) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw NotReachableException.always("it names no token service that could be trusted");
    }

    private static HttpRequest request(URI realm, Map<String, String> parameters, Optional<Login> login) {
        if (login.isPresent() && login.get() instanceof Login.Refresh refresh) {
            parameters.put("grant_type", "refresh_token");
            parameters.put("client_id", "alpinist");
            parameters.put("refresh_token", refresh.token());
            return HttpRequest.newBuilder(realm)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form(parameters)))
                    .build();
        }
        String separator = realm.getRawQuery() == null ? "?" : "&";
        HttpRequest.Builder get = HttpRequest.newBuilder(URI.create(realm + separator + form(parameters)));
        if (login.isPresent() && login.get() instanceof Login.Password password) {
            get.header("Authorization", password.basic());
        }
        return get.build();
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String parse(String body) throws NotReachableException {
        try {
            JsonObject answer = JsonParser.parseString(body).getAsJsonObject();
            JsonElement token = answer.has("token") ? answer.get("token") : answer.get("access_token");
            if (token != null && token.isJsonPrimitive() && token.getAsString().matches("[\\x21-\\x7e]+")) {
                return token.getAsString();
            }
        } catch (JsonParseException | IllegalStateException e) {
            // told below
        }
        throw NotReachableException.always("its token service gives no token");
    }
}
