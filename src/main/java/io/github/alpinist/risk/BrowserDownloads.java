package io.github.alpinist.risk;

import java.util.Set;

/** Commands that download a browser for tests or pages, whose builds are for glibc. */
final class BrowserDownloads implements RiskCheck {
    private static final Set<String> TOOLS = Set.of("playwright", "puppeteer", "cypress", "@puppeteer/browsers");
    private static final String KEEP =
            "install chromium with apk and tell the program where it is, or keep the stage that runs the browser on Debian";

    @Override
    public void look(Move move, Found found) {
        move.commands()
                .filter(command ->
                        command.has("install") && command.words().stream().anyMatch(BrowserDownloads::isTool))
                .filter(command -> !isPackageManager(command))
                .forEach(command ->
                        found.add("node-browser", move.place(command.span()), String.join(" ", command.words()), KEEP));
    }

    /** With a version behind it or not. */
    private static boolean isTool(String word) {
        return TOOLS.contains(word.replaceFirst("(?<=.)@[^@/]*$", ""));
    }

    /** {@code npm install puppeteer} is told by the lock file. */
    private static boolean isPackageManager(StartedCommand command) {
        return command.is("npm", "pip", "pip3", "apt-get", "apt", "apk", "pnpm", "yarn", "bun")
                && !command.has("exec")
                && !command.has("dlx")
                && !command.has("x");
    }
}
