package io.github.alpinist.jenkins;

import hudson.Extension;
import org.kohsuke.stapler.DataBoundConstructor;

/** The step {@code alpinistTest}: runs the tests in both. */
public final class TestStep extends AlpinistStep {
    @DataBoundConstructor
    public TestStep() {
        super(Command.TEST);
    }

    /** The step as Jenkins lists it. */
    @Extension
    public static final class DescriptorImpl extends AlpinistStepDescriptor {
        public DescriptorImpl() {
            super("alpinistTest");
        }
    }
}
