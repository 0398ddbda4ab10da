package io.github.alpinist.scripts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A language whose sources tell by literals what they start, open and name. */
final class Language implements TextReader {
    private static final Language PYTHON = new Language(
            "py pyw",
            "python[\\d.]*|pypy[\\d.]*",
            List.of("subprocess", "os.", "popen", "shutil", "ctypes", "dlopen", "pexpect"),
            PythonLexer::new,
            PythonCalls::new);
    private static final Language JAVASCRIPT = new Language(
            "js mjs cjs ts mts cts jsx tsx",
            "node(js)?|bun|deno|zx",
            List.of("child_process", "execa", "cross-spawn", "zx", "shelljs", "ffi"),
            JavaScriptLexer::new,
            JavaScriptCalls::new);
    private static final Language RUBY = new Language(
            "rb rake gemspec ru",
            "ruby[\\d.]*",
            List.of("system", "exec", "spawn", "popen", "Open3", "`", "%x", "ffi_lib", "dlopen"),
            RubyLexer::new,
            tokens -> new RubyCalls());
    private static final Language PHP = new Language(
            "php phtml inc",
            "php[\\d.]*",
            List.of("exec", "system", "passthru", "popen", "proc_open", "`", "FFI"),
            PhpLexer::new,
            tokens -> new PhpCalls());

    private static final List<Language> ALL = List.of(PYTHON, JAVASCRIPT, RUBY, PHP);
    /** One of them stands in every literal that names a file of a package or a library. */
    private static final List<String> IN_NAMES =
            List.of("/usr/", "/etc/", "/lib/", "/opt/", "/var/", "/bin/", "/sbin/", "/srv/", ".so");

    private final Set<String> suffixes;
    private final Pattern interpreter;
    private final List<String> signs;
    private final Function<String, Lexer> lexer;
    private final Function<List<Token>, Calls> calls;

    private Language(
            String suffixes,
            String interpreter,
            List<String> signs,
            Function<String, Lexer> lexer,
            Function<List<Token>, Calls> calls) {
        this.suffixes = Set.of(suffixes.split(" ", -1));
        this.interpreter = Pattern.compile("(?:.*/)?(?:" + interpreter + ")");
        this.signs = signs;
        this.lexer = lexer;
        this.calls = calls;
    }

    /**
     * The language of a file.
     *
     * @param path its name tells by what follows the last dot
     * @param shebang its first line after {@code #!}, where it has one
     */
    static Optional<Language> of(String path, Optional<String> shebang) {
        String suffix = path.substring(path.lastIndexOf('.') + 1);
        for (Language language : ALL) {
            if (language.suffixes.contains(suffix)
                    || shebang.filter(language::isStartedBy).isPresent()) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    private boolean isStartedBy(String shebang) {
        for (String word : shebang.split("\\s+", -1)) {
            if (interpreter.matcher(word).matches()) {
                return true;
            }
        }
        return false;
    }

    /** What a source starts, opens and names by its literals; comments say nothing. */
    @Override
    public List<Mention> read(String source) {
        if (signs.stream().noneMatch(source::contains) && !mayName(source)) {
            return List.of();
        }
        List<Token> tokens = lexer.apply(source).tokens();
        return new SourceReader(source, tokens, calls.apply(tokens)).read();
    }

    static boolean mayName(String text) {
        return IN_NAMES.stream().anyMatch(text::contains);
    }
}
