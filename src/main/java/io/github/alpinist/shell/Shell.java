package io.github.alpinist.shell;

import io.github.alpinist.text.Source;
import io.github.alpinist.text.Spliced;

/** Reads shell text as POSIX's shell and bash do. */
public final class Shell {
    private Shell() {}

    /** Reads a whole file. */
    public static Script parse(Source source) {
        return parse(Spliced.whole(source));
    }

    /** Reads any text; what a shell would refuse is kept as {@link Unparsed}, with a finding. */
    public static Script parse(Spliced text) {
        Reports reports = new Reports();
        Script script = new ShellParser(text, 0, reports).script();
        return new Script(script.text(), script.statements(), script.comments(), reports.findings());
    }
}
