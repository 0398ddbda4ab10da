package io.github.alpinist.dockerfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of ARG and ENV throughout a Dockerfile, in BuildKit's scopes: an ARG before the first FROM is seen by FROM
 * lines and by a stage that declares it again; a stage sees what it declares before, and what the stage that it stands
 * on declares.
 */
public final class Variables {
    private final Dockerfile dockerfile;
    private final Map<String, String> given;
    private final StageVariables preamble;
    private final List<StageVariables> stages = new ArrayList<>();
    private final Map<String, StageVariables> byName = new HashMap<>();

    private Variables(Dockerfile dockerfile, Map<String, String> buildArguments) {
        this.dockerfile = dockerfile;
        this.given = Map.copyOf(buildArguments);
        this.preamble = StageVariables.onNothing(PlatformArguments.unlessGiven(given));
        dockerfile.preamble().stream().filter(one -> one.is("ARG")).forEach(arg -> declare(preamble, arg));
        dockerfile.stages().forEach(this::addStage);
    }

    /**
     * Follows all ARG and ENV instructions.
     *
     * @param buildArguments what {@code --build-arg} sets
     */
    public static Variables of(Dockerfile dockerfile, Map<String, String> buildArguments) {
        return new Variables(dockerfile, buildArguments);
    }

    /** What an instruction sees; a FROM sees the ARGs before the first FROM. */
    public Scope at(Instruction instruction) {
        Optional<Stage> stage = dockerfile.stageOf(instruction);
        boolean global = stage.isEmpty() || instruction.is("FROM");
        StageVariables seen = global ? preamble : stages.get(stage.get().index());
        return scope(seen, instruction.index());
    }

    /** What an instruction at the end of a stage would see. */
    public Scope atEndOf(Stage stage) {
        return scope(stages.get(stage.index()), Integer.MAX_VALUE);
    }

    private Scope scope(StageVariables seen, int index) {
        return new Scope(name -> seen.before(name, index), dockerfile.escape());
    }

    private void addStage(Stage stage) {
        StageVariables variables = new StageVariables(base(stage));
        for (Instruction instruction : stage.instructions()) {
            if (instruction.is("ARG")) {
                declare(variables, instruction);
            } else if (instruction.is("ENV")) {
                set(variables, instruction);
            }
        }
        stages.add(variables);
        stage.name().ifPresent(name -> byName.put(name, variables));
    }

    private StageVariables base(Stage stage) {
        Optional<String> image = From.of(stage.from())
                .flatMap(from -> scope(preamble, stage.from().index())
                        .expand(from.image().text()));
        if (image.isEmpty()) {
            return StageVariables.onUnknown();
        }
        String name = Stages.normal(image.get());
        StageVariables earlier = byName.get(name);
        if (earlier != null) {
            return earlier;
        }
        return name.equals("scratch") ? StageVariables.onNothing(Map.of()) : StageVariables.onUnknown();
    }

    private void set(StageVariables variables, Instruction env) {
        Scope before = scope(variables, env.index());
        for (Assignment assignment : env.assignments(dockerfile.escape())) {
            Value value = value(assignment, before);
            variables.put(env.index(), variable(assignment, value, false));
        }
    }

    /** Each ARG of an instruction sees those before it. */
    private void declare(StageVariables variables, Instruction arg) {
        Scope soFar = scope(variables, arg.index() + 1);
        for (Assignment assignment : arg.assignments(dockerfile.escape())) {
            String name = assignment.name().text();
            if (given.containsKey(name)) {
                Value value = new Value.Known(given.get(name));
                variables.put(arg.index(), new Variable(name, value, Optional.empty(), true));
            } else if (assignment.value().isPresent()) {
                variables.put(arg.index(), variable(assignment, value(assignment, soFar), true));
            } else {
                inherit(variables, arg, name);
            }
        }
    }

    /** An ARG without a default takes the value that it has before the first FROM, or keeps what it had. */
    private void inherit(StageVariables variables, Instruction arg, String name) {
        Variable global = preamble.before(name, Integer.MAX_VALUE);
        if (!(global.value() instanceof Value.Unset)) {
            variables.put(arg.index(), global);
        }
    }

    private static Variable variable(Assignment assignment, Value value, boolean argument) {
        return new Variable(assignment.name().text(), value, Optional.of(assignment), argument);
    }

    private static Value value(Assignment assignment, Scope scope) {
        Optional<String> text = scope.expand(assignment.value().map(Word::text).orElse(""));
        return text.<Value>map(Value.Known::new).orElse(Value.UNKNOWN);
    }
}
