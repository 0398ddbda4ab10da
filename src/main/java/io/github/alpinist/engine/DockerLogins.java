package io.github.alpinist.engine;

import com.github.dockerjava.api.model.AuthConfig;
import io.github.alpinist.lookup.Login;
import io.github.alpinist.lookup.Logins;
import java.util.Map;
import java.util.Optional;

/** The logins of Docker's client: those with which the engine pulls. */
public final class DockerLogins implements Logins {
    private final Map<String, String> environment;

    /** @param environment variables by name, of which those that name Docker's configuration and its helpers are read */
    public DockerLogins(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Optional<Login> of(String image) {
        try (Calls calls = new Calls()) {
            return new Credentials(DockerConfig.read(environment), environment, calls)
                    .of(References.registry(image))
                    .map(DockerLogins::login);
        }
    }

    private static Login login(AuthConfig found) {
        return found.getIdentitytoken() == null
                ? new Login.Password(String.valueOf(found.getUsername()), String.valueOf(found.getPassword()))
                : new Login.Refresh(found.getIdentitytoken());
    }
}
