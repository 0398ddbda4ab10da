package io.github.alpinist.jenkins;

import hudson.Extension;
import org.kohsuke.stapler.DataBoundConstructor;

/** The step {@code alpinistConvert}: converts the Dockerfile. */
public final class ConvertStep extends AlpinistStep {
    @DataBoundConstructor
    public ConvertStep() {
        super(Command.CONVERT);
    }

    /** The step as Jenkins lists it. */
    @Extension
    public static final class DescriptorImpl extends AlpinistStepDescriptor {
        public DescriptorImpl() {
            super("alpinistConvert");
        }
    }
}
