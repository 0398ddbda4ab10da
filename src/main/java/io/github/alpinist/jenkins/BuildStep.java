package io.github.alpinist.jenkins;

import hudson.Extension;
import org.kohsuke.stapler.DataBoundConstructor;

/** The step {@code alpinistBuild}: converts it and builds both variants. */
public final class BuildStep extends AlpinistStep {
    @DataBoundConstructor
    public BuildStep() {
        super(Command.BUILD);
    }

    /** The step as Jenkins lists it. */
    @Extension
    public static final class DescriptorImpl extends AlpinistStepDescriptor {
        public DescriptorImpl() {
            super("alpinistBuild");
        }
    }
}
