package io.github.alpinist.jenkins;

import hudson.Extension;
import org.kohsuke.stapler.DataBoundConstructor;

/** The step {@code alpinistPropose}: makes a patch or a pull request of what passed. */
public final class ProposeStep extends AlpinistStep {
    @DataBoundConstructor
    public ProposeStep() {
        super(Command.PROPOSE);
    }

    /** The step as Jenkins lists it. */
    @Extension
    public static final class DescriptorImpl extends AlpinistStepDescriptor {
        public DescriptorImpl() {
            super("alpinistPropose");
        }
    }
}
