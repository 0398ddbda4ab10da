package io.github.alpinist.convert;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Form;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.lookup.Lookup;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Converts Dockerfiles from Debian or Ubuntu to a release of Alpine. */
public final class Converter {
    private static final int MAX_LENGTH = 1 << 20;

    private final Catalog catalog;
    private final Release release;
    private final BuildContext context;
    private final Set<String> acceptedState;
    private final Set<Aid> aids;
    private final Lookup lookup;
    private final Elsewhere elsewhere;

    /**
     * A converter that asks nobody.
     *
     * @param release what images are moved to
     * @param context the files that the Dockerfiles copy from
     * @param acceptedState software such as {@code postgres} that may move although its data outlives the image
     */
    public Converter(Catalog catalog, Release release, BuildContext context, Collection<String> acceptedState) {
        this(catalog, release, context, Set.copyOf(acceptedState), Set.of(), Lookup.NONE, Elsewhere.NONE);
    }

    private Converter(
            Catalog catalog,
            Release release,
            BuildContext context,
            Set<String> acceptedState,
            Set<Aid> aids,
            Lookup lookup,
            Elsewhere elsewhere) {
        this.catalog = catalog;
        this.release = release;
        this.context = context;
        this.acceptedState = acceptedState;
        this.aids = aids;
        this.lookup = lookup;
        this.elsewhere = elsewhere;
    }

    /** The same, which asks whether the images that it writes exist. */
    public Converter asking(Lookup registries) {
        return new Converter(catalog, release, context, acceptedState, aids, registries, elsewhere);
    }

    /** The same, which changes no script that something else uses. */
    public Converter sparing(Elsewhere users) {
        return new Converter(catalog, release, context, acceptedState, aids, lookup, users);
    }

    /** The same, which adds what helps programs that do not work on Alpine without it. */
    public Converter withAids(Set<Aid> added) {
        return new Converter(catalog, release, context, acceptedState, Set.copyOf(added), lookup, elsewhere);
    }

    /**
     * Converts a file, and the scripts that RUNs of its stages run from the build context. What cannot be converted stays as it is, with a finding.
     *
     * @throws AlpinistException {@link Failure#INPUT} for what is no Dockerfile: empty, binary, over 1 MB, without FROM
     */
    public Conversion convert(Dockerfile file) {
        refuseWhatIsNoDockerfile(file);
        Map<String, String> kept = new TreeMap<>();
        Conversion conversion = convert(file, kept);
        while (keepsMore(conversion, kept)) {
            conversion = convert(file, kept);
        }
        return conversion;
    }

    /** Adds the changed scripts that are used elsewhere too, with the reason why they stay; whether there are any. */
    private boolean keepsMore(Conversion conversion, Map<String, String> kept) {
        Set<String> changed =
                conversion.files().stream().map(ConvertedFile::path).collect(Collectors.toSet());
        int before = kept.size();
        for (ConvertedFile file : conversion.files()) {
            elsewhere
                    .use(file.path(), changed)
                    .ifPresent(why -> kept.put(file.original().name(), why));
        }
        return kept.size() > before;
    }

    private Conversion convert(Dockerfile file, Map<String, String> kept) {
        Inlined inlined = Inlining.of(draft(Inlined.of(file, List.of()), kept, Lookup.NONE), kept);
        Draft draft = draft(inlined, kept, lookup);
        Rules.FIRST.forEach(step -> step.apply(draft));
        draft.converted().forEach(stage -> convert(stage, draft));
        Rules.LAST.forEach(step -> step.apply(draft));
        draft.loginShells().apply(draft);
        return new Assembly(draft).conversion();
    }

    private Draft draft(Inlined inlined, Map<String, String> kept, Lookup asked) {
        return new Draft(inlined, kept, catalog, release, context, acceptedState, aids, asked);
    }

    private static void refuseWhatIsNoDockerfile(Dockerfile file) {
        String text = file.source().text();
        String name = file.source().name();
        if (text.length() > MAX_LENGTH) {
            throw refusal(name + " is larger than 1 MB", "give a Dockerfile");
        }
        if (text.isBlank()) {
            throw refusal(name + " is empty", "give a Dockerfile");
        }
        if (text.indexOf('\0') >= 0) {
            throw refusal(name + " is not a text", "give a Dockerfile");
        }
        if (file.stages().isEmpty()) {
            throw refusal(name + " has no FROM", "begin it with FROM and an image");
        }
    }

    private static AlpinistException refusal(String message, String remedy) {
        return new AlpinistException(Failure.INPUT, message, remedy);
    }

    private static void convert(StageView stage, Draft draft) {
        stage.inherit();
        new Snippets(stage, draft).find();
        stage.snippets().forEach(snippet -> {
            AptMark.forget(stage, snippet, draft);
            Prompts.forget(snippet, draft);
        });
        for (Instruction instruction : stage.stage().instructions()) {
            stage.snippets().stream()
                    .filter(snippet -> snippet.instruction().index() == instruction.index())
                    .flatMap(snippet -> Calls.of(stage, snippet))
                    .forEach(call -> convert(call, draft));
            if (instruction.effective().form() == Form.EXEC && runs(instruction.effective())) {
                Calls.ofExec(stage, instruction).ifPresent(call -> convert(call, draft));
            }
        }
    }

    private static boolean runs(Instruction instruction) {
        return List.of("RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK").contains(instruction.keyword());
    }

    private static void convert(Call call, Draft draft) {
        for (CommandStep step : Rules.COMMANDS) {
            if (step.apply(call, draft)) {
                return;
            }
        }
    }
}
