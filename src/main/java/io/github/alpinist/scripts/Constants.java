package io.github.alpinist.scripts;

import io.github.alpinist.scripts.Token.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that a source gives one literal to, and nothing else. */
final class Constants {
    private Constants() {}

    static Map<String, String> of(List<Token> tokens) {
        Map<String, String> found = new HashMap<>();
        Set<String> changing = new HashSet<>();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (isAssignment(tokens, i)) {
                String name = tokens.get(i).value();
                if (!isWhole(tokens, i + 2) || found.put(name, tokens.get(i + 2).value()) != null) {
                    changing.add(name);
                }
            }
        }
        found.keySet().removeAll(changing);
        return found;
    }

    private static boolean isAssignment(List<Token> tokens, int i) {
        return tokens.get(i).kind() == Kind.WORD
                && tokens.get(i + 1).isSign('=')
                && !tokens.get(i + 2).isSign('=')
                && !tokens.get(i + 2).isSign('>')
                && (i == 0 || !tokens.get(i - 1).isSign('.'));
    }

    /** The literal is all that is assigned. */
    private static boolean isWhole(List<Token> tokens, int i) {
        boolean ends = i + 1 == tokens.size()
                || tokens.get(i + 1).isSign(';')
                || (tokens.get(i + 1).line() > tokens.get(i).line()
                        && !tokens.get(i + 1).isSign('.')
                        && !tokens.get(i + 1).isSign('+'));
        return ends && tokens.get(i).kind() == Kind.STRING;
    }
}
