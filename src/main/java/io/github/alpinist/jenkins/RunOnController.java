package io.github.alpinist.jenkins;

import hudson.remoting.Channel;
import io.github.alpinist.forge.Forge;
import io.github.alpinist.migrate.RecordedForge;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The controller's side of a run: it keeps the record, and has the token. */
final class RunOnController implements Controller, Serializable {
    private static final long serialVersionUID = 1L;

    private final transient RunFolder folder;
    private final transient Forge forge;

    /** @param forge where the copy of the record allows a proposal */
    RunOnController(RunFolder folder, PipelineForge forge) {
        this.folder = folder;
        this.forge = new RecordedForge(folder::record, forge::open);
    }

    @Override
    public void recorded(String record) {
        folder.keepRecord(record);
    }

    @Override
    public String propose(String proposal) {
        return ForgeJson.write(forge.propose(ForgeJson.proposal(proposal)));
    }

    @Override
    public @Nullable String withdraw(String withdrawal) {
        return forge.withdraw(ForgeJson.withdrawal(withdrawal))
                .map(ForgeJson::write)
                .orElse(null);
    }

    /** What reaches the agent is a proxy: this object, and what it knows, stays. */
    private Object writeReplace() {
        return Channel.currentOrFail().export(Controller.class, this);
    }
}
