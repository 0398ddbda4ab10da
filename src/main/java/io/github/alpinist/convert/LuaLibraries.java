package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells where a build looks for Lua's library by Debian's name: Alpine has it in a folder of its own. */
final class LuaLibraries implements FileStep {
    private static final Rule RULE = new Rule("lua-library", "Builds that look for Lua's library by Debian's name");
    private static final Pattern USE = Pattern.compile("\\bUSE_LUA=(?!0)\\w+|(?<![\\w-])-llua[\\d.-]*");
    private static final Pattern PLACED = Pattern.compile("\\bLUA_LIB=|pkg-config[^&;|]*\\blua|-L\\s*/usr/lib/lua");
    private static final Pattern HEADERS = Pattern.compile("lua5\\.\\d-dev");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void apply(Draft draft) {
        for (StageView stage : draft.converted()) {
            Optional<String> headers = stage.lineage()
                    .flatMap(StageView::everNamed)
                    .filter(HEADERS.asMatchPredicate())
                    .findFirst();
            headers.ifPresent(name -> stage.stage().instructions().stream()
                    .map(Instruction::effective)
                    .filter(instruction -> instruction.is("RUN"))
                    .forEach(instruction -> look(instruction.span(), name.replace("-dev", ""), draft)));
        }
    }

    private static void look(Span run, String lua, Draft draft) {
        if (draft.layout().matches(run, PLACED).findAny().isPresent()) {
            return;
        }
        draft.layout()
                .matches(run, USE)
                .findFirst()
                .ifPresent(span -> draft.warn(
                        RULE,
                        span,
                        draft.layout().text(span) + " finds no library: Alpine has it as /usr/lib/" + lua
                                + "/liblua.so",
                        "give the build LUA_LIB=/usr/lib/" + lua + " LUA_INC=/usr/include/" + lua
                                + ", or what pkg-config --libs " + lua + " prints"));
    }
}
