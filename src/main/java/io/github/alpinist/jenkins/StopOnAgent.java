package io.github.alpinist.jenkins;

import hudson.remoting.VirtualChannel;
import java.io.File;
import jenkins.MasterToSlaveFileCallable;

/** Tells the agent that a step is to stop; the step's own work then tidies up and ends. */
final class StopOnAgent extends MasterToSlaveFileCallable<Boolean> {
    private static final long serialVersionUID = 1L;

    private final String step;

    StopOnAgent(String step) {
        this.step = step;
    }

    @Override
    public Boolean invoke(File folder, VirtualChannel channel) {
        Worker.stop(step);
        return true;
    }
}
