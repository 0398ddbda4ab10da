package io.github.alpinist.jenkins;

import hudson.Extension;
import org.kohsuke.stapler.DataBoundConstructor;

/** The step {@code alpinistReport}: shows the last run's report. */
public final class ReportStep extends AlpinistStep {
    @DataBoundConstructor
    public ReportStep() {
        super(Command.REPORT);
    }

    /** The step as Jenkins lists it. */
    @Extension
    public static final class DescriptorImpl extends AlpinistStepDescriptor {
        public DescriptorImpl() {
            super("alpinistReport");
        }
    }
}
