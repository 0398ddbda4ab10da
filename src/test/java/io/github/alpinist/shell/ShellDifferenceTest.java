package io.github.alpinist.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.alpinist.Tool;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Our reading of shell text against that of bash and of shfmt. */
class ShellDifferenceTest {
    /** It takes {@code $((a) )} for arithmetic that is never closed, and loses count at escapes within backquotes. */
    private static final Set<String> BEYOND_SHFMT = Set.of("subshell-or-arithmetic.sh", "nested-backquotes.sh");

    @Test
    void whatBashAcceptsIsAccepted() throws IOException {
        Assumptions.assumeTrue(Tool.has("bash"), "skipped: install bash to compare with it");
        for (Path file : ShellTexts.accepted()) {
            assertThat(bashAccepts(Files.readString(file))).as(file.toString()).isTrue();
        }
        for (String text : ShellTexts.generated(150, 21)) {
            assertThat(bashAccepts(text)).as(text).isTrue();
        }
    }

    @Test
    void whatBashRefusesIsRefused() throws IOException {
        Assumptions.assumeTrue(Tool.has("bash"), "skipped: install bash to compare with it");
        for (Path file : ShellTexts.refused()) {
            assertThat(bashAccepts(Files.readString(file))).as(file.toString()).isFalse();
        }
    }

    @Test
    void theWordsOfEveryCommandAreShfmts() throws IOException {
        Assumptions.assumeTrue(Tool.has("shfmt"), "skipped: install shfmt to compare with it");
        List<String> texts = new ArrayList<>(ShellTexts.generated(150, 22));
        for (Path file : ShellTexts.accepted()) {
            if (!BEYOND_SHFMT.contains(file.getFileName().toString())) {
                texts.add(Files.readString(file));
            }
        }
        int commands = 0;
        for (String text : texts) {
            List<List<String>> ours = ours(text);
            assertThat(ours).as(text).isEqualTo(theirs(text));
            commands += ours.size();
        }
        System.out.printf("shfmt reads the same words in %d commands of %d texts%n", commands, texts.size());
    }

    private static boolean bashAccepts(String text) throws IOException {
        return Tool.run(text, "bash", "-n").ok();
    }

    private static List<List<String>> ours(String text) {
        Script script = Shell.parse(Source.of("script", text));
        return script.simpleCommands()
                .map(found -> found.command().words())
                .filter(words -> !words.isEmpty())
                .sorted(Comparator.comparingInt(words -> words.get(0).span().start()))
                .map(words ->
                        words.stream().map(word -> script.text(word.span())).toList())
                .toList();
    }

    private record Command(int offset, List<String> words) {}

    private static List<List<String>> theirs(String text) throws IOException {
        Tool.Result result = Tool.run(text, "shfmt", "-ln", "bash", "--to-json");
        assertThat(result.ok()).as("%s%n%s", text, result.errors()).isTrue();
        List<Command> commands = new ArrayList<>();
        collect(JsonParser.parseString(result.output()), text.getBytes(StandardCharsets.UTF_8), commands);
        return commands.stream()
                .sorted(Comparator.comparingInt(Command::offset))
                .map(Command::words)
                .toList();
    }

    private static void collect(JsonElement element, byte[] text, List<Command> commands) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(child -> collect(child, text, commands));
        } else if (element.isJsonObject()) {
            JsonObject node = element.getAsJsonObject();
            String type = node.has("Type") ? node.get("Type").getAsString() : "";
            if (type.equals("CallExpr") && node.has("Args")) {
                commands.add(new Command(offset(node.getAsJsonArray("Args").get(0), "Pos"), words(node, text)));
            } else if (type.equals("DeclClause")) {
                List<String> words = words(node, text);
                words.add(0, node.getAsJsonObject("Variant").get("Value").getAsString());
                commands.add(new Command(offset(node, "Pos"), words));
            }
            for (Map.Entry<String, JsonElement> child : node.entrySet()) {
                collect(child.getValue(), text, commands);
            }
        }
    }

    private static List<String> words(JsonObject node, byte[] text) {
        List<String> words = new ArrayList<>();
        JsonArray arguments = node.has("Args") ? node.getAsJsonArray("Args") : new JsonArray();
        for (JsonElement word : arguments) {
            int start = offset(word, "Pos");
            words.add(new String(text, start, offset(word, "End") - start, StandardCharsets.UTF_8));
        }
        return words;
    }

    private static int offset(JsonElement node, String which) {
        return node.getAsJsonObject().getAsJsonObject(which).get("Offset").getAsInt();
    }
}
