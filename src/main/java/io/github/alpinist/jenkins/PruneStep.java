package io.github.alpinist.jenkins;

import hudson.Extension;
import org.kohsuke.stapler.DataBoundConstructor;

/** The step {@code alpinistPrune}: prunes what the program does not need. */
public final class PruneStep extends AlpinistStep {
    @DataBoundConstructor
    public PruneStep() {
        super(Command.PRUNE);
    }

    /** The step as Jenkins lists it. */
    @Extension
    public static final class DescriptorImpl extends AlpinistStepDescriptor {
        public DescriptorImpl() {
            super("alpinistPrune");
        }
    }
}
