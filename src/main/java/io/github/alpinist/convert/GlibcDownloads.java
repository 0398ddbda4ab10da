package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Stops at downloads of programs that are built for glibc, and names the file for musl where there is one. */
final class GlibcDownloads implements FileStep {
    private static final Rule RULE =
            new Rule("glibc-download", "Downloads of programs built for glibc, which do not run on Alpine");

    /** @param remedy of which a checksum beside the download is never right for another file */
    private record Build(Pattern file, String remedy) {
        Build(String file, String remedy) {
            this(Pattern.compile(file), remedy);
        }
    }

    private static final Pattern FITTING =
            Pattern.compile("musl|alpine|static|\\.(?:deb|rpm)\\b|\\.(?:asc|sig|md5|sha\\d+(?:sums?)?)$");
    private static final String CHECKSUM = ", with its own checksum";
    private static final List<Build> BUILDS = List.of(
            new Build(
                    "/node-[^/]*-linux-[^/]*\\.t",
                    "begin from node's Alpine image, install nodejs and npm with apk, or take the file for linux-x64-musl"
                            + " from unofficial-builds.nodejs.org" + CHECKSUM),
            new Build(
                    "(?:rust-lang|rustup).*-unknown-linux-gnu",
                    "take the file for ...-unknown-linux-musl" + CHECKSUM + ", or install rustup or cargo with apk"),
            new Build("julia.*[/-]linux[/-]", "take the file below bin/musl" + CHECKSUM + "; there is one for x86-64"),
            new Build(
                    "_linux_(?:hotspot|openj9)_|jdk-[^/]*[_-]linux[_-]|/binary/.*/linux/|zulu[^/]*-linux_|graalvm[^/]*-linux-"
                            + "|corretto-[^/]*-linux-",
                    "install openjdk with apk, or take the publisher's file for alpine-linux or musl" + CHECKSUM),
            new Build("(?:dotnet|aspnetcore)-[^/]*-linux-(?:x64|arm|\\$)", "take the file for linux-musl" + CHECKSUM),
            new Build("/bun-linux-", "take the file whose name ends in -musl" + CHECKSUM),
            new Build(
                    "(?:Mini(?:conda|forge)|Mambaforge|Anaconda)[^/]*-Linux-",
                    "install python3 with apk and packages with pip: all of conda's are built for glibc"),
            new Build(
                    "krallin/tini/releases/.*/tini(?:-[^/]*)?$",
                    "install tini with apk, or take tini-static" + CHECKSUM),
            new Build("awscli-exe-linux-", "install aws-cli with apk"),
            new Build("/protoc-[^/]*-linux-[^/]*\\.zip", "install protoc with apk"),
            new Build(
                    "/(?:chromedriver_linux64|chrome(?:driver|-headless-shell)?-linux64)",
                    "install chromium and chromium-chromedriver with apk"),
            new Build(
                    "phantomjs-[^/]*-linux-", "use another browser: it is not maintained, and there is none for musl"),
            new Build("/instantclient-[^/]*linux", "stay on Debian for it: Oracle publishes none for musl"),
            new Build("/deno-[^/]*-linux-gnu", "install deno with apk"),
            new Build(
                    "tailwindcss/releases/(?:download/v4|latest/).*/tailwindcss-linux-[^/]*$",
                    "take the file whose name ends in -musl" + CHECKSUM),
            new Build("/newrelic-php5-[^/]*-linux\\.", "take the file for linux-musl" + CHECKSUM),
            new Build("manylinux", "take the wheel for musllinux, or let pip build it"),
            new Build(
                    "linux-gnu(?:eabi(?:hf)?)?(?![a-z])|[_.-]glibc(?![a-z])",
                    "take the publisher's file for musl or a static one" + CHECKSUM
                            + ", or install the program with apk"));

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void apply(Draft draft) {
        for (StageView stage : draft.converted()) {
            Calls.of(stage).filter(call -> call.is("curl", "wget", "aria2c")).forEach(call -> look(call, draft));
            stage.stage().instructions().stream()
                    .filter(instruction -> instruction.effective().is("ADD"))
                    .forEach(instruction -> look(stage, instruction, draft));
        }
    }

    private static void look(Call call, Draft draft) {
        Variables variables = new Variables(draft);
        PossibleTexts texts = new PossibleTexts(name -> variables.find(name, call));
        for (Argument word : call.arguments()) {
            if (look(texts.of(word.word().parts()), word.span(), draft)) {
                return;
            }
        }
    }

    private static void look(StageView stage, Instruction instruction, Draft draft) {
        Variables variables = new Variables(draft);
        PossibleTexts texts = new PossibleTexts(name -> variables.ofStage(name, stage, instruction.index()));
        instruction.effective().words().stream()
                .filter(word -> word.text().contains("://"))
                .flatMap(word -> Tokens.of(word.content()).stream())
                .forEach(token -> look(texts.of(token.parts()), token.span(), draft));
    }

    /** Whether one of the texts is a build for glibc. */
    private static boolean look(Set<String> texts, Span span, Draft draft) {
        Optional<String> found =
                texts.stream().filter(text -> build(text).isPresent()).max(Comparator.comparingInt(String::length));
        found.flatMap(GlibcDownloads::build).ifPresent(build -> tell(name(found.get()), build.remedy(), span, draft));
        return found.isPresent();
    }

    private static void tell(String name, String remedy, Span span, Draft draft) {
        String message = name + " is built for glibc, which Alpine does not have";
        if (draft.hasAid(Aid.GCOMPAT)) {
            draft.warn(RULE, span, message + "; gcompat takes the place of a part of it", remedy);
        } else {
            draft.block(RULE, span, message, remedy);
        }
    }

    private static String name(String address) {
        return address.replaceFirst("[?#].*|/$", "").replaceFirst(".*/", "");
    }

    private static Optional<Build> build(String text) {
        String path = text.replaceFirst("^\\w+://[^/]*", "");
        if (!path.contains("/") || FITTING.matcher(path).find()) {
            return Optional.empty();
        }
        return BUILDS.stream()
                .filter(build -> build.file().matcher(text).find())
                .findFirst();
    }
}
