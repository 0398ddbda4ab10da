package io.github.alpinist.scripts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Python's {@code subprocess}, {@code os}, {@code shutil}, {@code asyncio}, {@code ctypes} and cffi's {@code dlopen}. */
final class PythonCalls implements Calls {
    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("subprocess.run", Form.COMMAND),
            Map.entry("subprocess.call", Form.COMMAND),
            Map.entry("subprocess.check_call", Form.COMMAND),
            Map.entry("subprocess.check_output", Form.COMMAND),
            Map.entry("subprocess.Popen", Form.COMMAND),
            Map.entry("subprocess.getoutput", Form.SHELL),
            Map.entry("subprocess.getstatusoutput", Form.SHELL),
            Map.entry("os.system", Form.SHELL),
            Map.entry("os.popen", Form.SHELL),
            Map.entry("os.posix_spawn", Form.COMMAND),
            Map.entry("os.posix_spawnp", Form.COMMAND),
            Map.entry("shutil.which", Form.COMMAND),
            Map.entry("asyncio.create_subprocess_exec", Form.COMMAND),
            Map.entry("asyncio.create_subprocess_shell", Form.SHELL),
            Map.entry("pexpect.spawn", Form.COMMAND),
            Map.entry("pexpect.run", Form.SHELL),
            Map.entry("ctypes.CDLL", Form.LIBRARY),
            Map.entry("ctypes.PyDLL", Form.LIBRARY),
            Map.entry("ctypes.cdll.LoadLibrary", Form.LIBRARY),
            Map.entry("ctypes.util.find_library", Form.LIBRARY_NAME));

    private final Map<String, String> imported;

    PythonCalls(List<Token> tokens) {
        this.imported = imports(tokens);
    }

    @Override
    public Optional<Form> form(List<String> name) {
        String first = imported.getOrDefault(name.get(0), name.get(0));
        String full = name.size() == 1 ? first : first + "." + String.join(".", name.subList(1, name.size()));
        if (full.startsWith("os.exec")) {
            return Optional.of(Form.COMMAND);
        }
        if (full.startsWith("os.spawn")) {
            return Optional.of(Form.COMMAND_AFTER_MODE);
        }
        return full.endsWith(".dlopen") ? Optional.of(Form.LIBRARY) : Optional.ofNullable(FORMS.get(full));
    }

    /** From each local name to what it stands for: {@code import x as y}, {@code from x import a as b, c}. */
    private static Map<String, String> imports(List<Token> tokens) {
        Map<String, String> imports = new HashMap<>();
        String module = "";
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isWord("from")) {
                module = dotted(tokens, i + 1) + ".";
            } else if (tokens.get(i).isWord("import")) {
                addNames(tokens, i, module, imports);
                module = "";
            }
        }
        return imports;
    }

    private static void addNames(List<Token> tokens, int at, String module, Map<String, String> imports) {
        boolean parentheses = tokens.get(at + 1).isSign('(');
        for (int i = at + 1; i < tokens.size() && goesOn(tokens, at, i, parentheses); i++) {
            Token token = tokens.get(i);
            boolean begins = i == at + 1
                    || tokens.get(i - 1).isSign(',')
                    || tokens.get(i - 1).isSign('(');
            if (token.kind() == Token.Kind.WORD && begins) {
                String name = dotted(tokens, i);
                int after = i + 2 * (int) name.chars().filter(c -> c == '.').count() + 1;
                boolean renamed = after + 1 < tokens.size() && tokens.get(after).isWord("as");
                if (renamed || !module.isEmpty()) {
                    imports.put(renamed ? tokens.get(after + 1).value() : name, module + name);
                }
            }
        }
    }

    private static boolean goesOn(List<Token> tokens, int at, int i, boolean parentheses) {
        return parentheses
                ? !tokens.get(i).isSign(')')
                : tokens.get(i).line() == tokens.get(at).line();
    }

    private static String dotted(List<Token> tokens, int at) {
        StringBuilder name = new StringBuilder(tokens.get(at).value());
        for (int i = at + 1; i + 1 < tokens.size() && tokens.get(i).isSign('.'); i += 2) {
            name.append('.').append(tokens.get(i + 1).value());
        }
        return name.toString();
    }
}
