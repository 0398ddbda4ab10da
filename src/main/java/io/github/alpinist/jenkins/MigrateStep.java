package io.github.alpinist.jenkins;

import hudson.Extension;
import org.kohsuke.stapler.DataBoundConstructor;

/** The step {@code alpinistMigrate}: the whole move. */
public final class MigrateStep extends AlpinistStep {
    @DataBoundConstructor
    public MigrateStep() {
        super(Command.MIGRATE);
    }

    /** The step as Jenkins lists it. */
    @Extension
    public static final class DescriptorImpl extends AlpinistStepDescriptor {
        public DescriptorImpl() {
            super("alpinistMigrate");
        }
    }
}
