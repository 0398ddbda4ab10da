package io.github.alpinist.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Commands that a reviewer can paste into a shell, whatever the repository's names and tests are. */
final class ProposalCommands {
    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9@%+=:,./_-]+");
    private static final Pattern PLAIN_PATH = Pattern.compile("[A-Za-z0-9._/-]+");

    private final Provenance provenance;

    ProposalCommands(Provenance provenance) {
        this.provenance = provenance;
    }

    /** Repeats the run on the commit that it was made of, and compares the result with the proposal. */
    List<String> check() {
        String folder = provenance.folder().replaceAll("/$", "");
        String result = folder.isEmpty() ? ".alpinist/Dockerfile.result" : folder + "/.alpinist/Dockerfile.result";
        List<String> lines = new ArrayList<>();
        lines.add("git fetch origin " + quoted(provenance.branch()));
        lines.add("git checkout --detach " + provenance.baseCommit());
        lines.addAll(migrate(folder));
        lines.add("git show " + quoted("FETCH_HEAD:" + provenance.path()) + " | diff - " + quoted(operand(result)));
        return lines;
    }

    /** Brings the file back as it was, from any folder and however the proposal was merged. */
    List<String> back() {
        String path = provenance.path();
        String spec = PLAIN_PATH.matcher(path).matches() ? path : ":(top,literal)" + path;
        return lines("git checkout " + provenance.baseCommit() + " -- " + quoted(spec));
    }

    private List<String> migrate(String folder) {
        Stream<String> where = folder.isEmpty() ? Stream.empty() : Stream.of(operand(folder));
        List<String> words = Stream.concat(where, provenance.options().stream())
                .map(ProposalCommands::quoted)
                .toList();
        return lines("alpinist migrate" + (words.isEmpty() ? "" : " \\\n  " + String.join(" \\\n  ", words)));
    }

    private static List<String> lines(String command) {
        return command.lines().toList();
    }

    /** Not to be taken for an option. */
    private static String operand(String path) {
        return path.startsWith("-") ? "./" + path : path;
    }

    /** An option keeps its name outside of the quotes. */
    private static String quoted(String word) {
        if (PLAIN_WORD.matcher(word).matches()) {
            return word;
        }
        int sign = word.startsWith("--") ? word.indexOf('=') + 1 : 0;
        return word.substring(0, sign) + "'" + word.substring(sign).replace("'", "'\\''") + "'";
    }
}
