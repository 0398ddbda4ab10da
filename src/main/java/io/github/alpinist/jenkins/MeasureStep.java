package io.github.alpinist.jenkins;

import hudson.Extension;
import org.kohsuke.stapler.DataBoundConstructor;

/** The step {@code alpinistMeasure}: measures what the variants need. */
public final class MeasureStep extends AlpinistStep {
    @DataBoundConstructor
    public MeasureStep() {
        super(Command.MEASURE);
    }

    /** The step as Jenkins lists it. */
    @Extension
    public static final class DescriptorImpl extends AlpinistStepDescriptor {
        public DescriptorImpl() {
            super("alpinistMeasure");
        }
    }
}
