package io.github.alpinist.jenkins;

import io.github.alpinist.forge.Forge;
import io.github.alpinist.forge.Proposal;
import io.github.alpinist.forge.PullRequest;
import io.github.alpinist.forge.Withdrawal;
import java.util.Optional;

/** The forge as an agent knows it: the controller asks it, with a token that stays there. */
final class ForgeOnController implements Forge {
    private final Controller controller;

    ForgeOnController(Controller controller) {
        this.controller = controller;
    }

    @Override
    public PullRequest propose(Proposal proposal) {
        return ForgeJson.pullRequest(controller.propose(ForgeJson.write(proposal)));
    }

    @Override
    public Optional<PullRequest> withdraw(Withdrawal withdrawal) {
        return Optional.ofNullable(controller.withdraw(ForgeJson.write(withdrawal)))
                .map(ForgeJson::pullRequest);
    }
}
