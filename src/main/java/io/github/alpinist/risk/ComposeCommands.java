package io.github.alpinist.risk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What compose files run in containers of the image. */
final class ComposeCommands {
    private ComposeCommands() {}

    static Stream<ContainerCommand> of(TiedService service) {
        return Stream.of(
                        health(service),
                        command("the command", service, service.value().get("command")),
                        command("the entry point", service, service.value().get("entrypoint")),
                        hooks("post_start", service),
                        hooks("pre_stop", service))
                .flatMap(commands -> commands);
    }

    private static Stream<ContainerCommand> health(TiedService service) {
        return service.value().at("healthcheck", "test").stream().flatMap(test -> {
            List<String> words =
                    test.items().stream().flatMap(item -> item.text().stream()).toList();
            Optional<String> text = words.size() < 2
                    ? test.text()
                    : Optional.of(
                            words.get(0).equals("CMD-SHELL")
                                    ? words.get(1)
                                    : ContainerCommand.text(words.subList(1, words.size())));
            return text.stream().map(command -> command("the health check", service, test, command));
        });
    }

    private static Stream<ContainerCommand> hooks(String key, TiedService service) {
        return service.value().get(key).stream()
                .flatMap(hooks -> hooks.items().stream())
                .flatMap(hook -> command("the hook " + key, service, hook.get("command")));
    }

    private static Stream<ContainerCommand> command(String what, TiedService service, Optional<YamlNode> value) {
        return value.stream()
                .flatMap(found -> ContainerCommand.of(what, found, service.stage()).stream())
                .map(found ->
                        new ContainerCommand(who(what, service), found.place(), plain(found.text()), found.stage()));
    }

    private static ContainerCommand command(String what, TiedService service, YamlNode value, String text) {
        return new ContainerCommand(who(what, service), value.place(), plain(text), service.stage());
    }

    private static String who(String what, TiedService service) {
        return what + " of service " + service.name();
    }

    /** Compose writes a dollar sign that it is to leave alone twice. */
    private static String plain(String text) {
        return text.replace("$$", "$");
    }
}
