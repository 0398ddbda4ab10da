package io.github.alpinist.migrate;

import io.github.alpinist.convert.Elsewhere;
import io.github.alpinist.risk.ScriptUses;
import java.util.Optional;
import java.util.Set;

/** Which scripts a proposal may change: what it may not is left as it is before anything is built. */
final class ProposableScripts implements Elsewhere {
    private final String context;
    private final Git git;
    private final Elsewhere users;

    private ProposableScripts(String context, Git git, Elsewhere users) {
        this.context = context;
        this.git = git;
        this.users = users;
    }

    static ProposableScripts of(Project project) {
        String context = project.contextPrefix();
        Elsewhere users = new ScriptUses(project.root(), project.relative(project.dockerfile()), context);
        return new ProposableScripts(context, new Git(project.root()), users);
    }

    @Override
    public Optional<String> use(String path, Set<String> changed) {
        String file = context + path;
        if (git.leavesOut(file)) {
            return Optional.of("git does not track it");
        }
        return AutomationFiles.holds(git.prefix() + file)
                ? Optional.of("it belongs to the repository's automation")
                : users.use(path, changed);
    }
}
