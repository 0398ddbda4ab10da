package io.github.alpinist.jenkins;

import com.cloudbees.plugins.credentials.CredentialsMatcher;
import com.cloudbees.plugins.credentials.CredentialsMatchers;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import com.cloudbees.plugins.credentials.domains.URIRequirementBuilder;
import hudson.ExtensionList;
import hudson.model.Computer;
import hudson.model.Item;
import hudson.model.Result;
import hudson.model.Run;
import hudson.security.ACL;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import java.net.URI;
import java.util.Optional;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;
import org.jspecify.annotations.Nullable;

/** Every static call into Jenkins. */
final class JenkinsFacade {
    private static final CredentialsMatcher WITH_TOKEN = CredentialsMatchers.anyOf(
            CredentialsMatchers.instanceOf(StringCredentials.class),
            CredentialsMatchers.instanceOf(StandardUsernamePasswordCredentials.class));

    private JenkinsFacade() {}

    static AlpinistConfiguration configuration() {
        return ExtensionList.lookupSingleton(AlpinistConfiguration.class);
    }

    static void inBackground(Runnable work) {
        Computer.threadPoolForRemoting.execute(work);
    }

    static Result result(String name) {
        return Result.fromString(name);
    }

    /** The token of a credential that the build may use, which Jenkins notes as used by it. */
    static Optional<String> token(Run<?, ?> run, String credentialsId, URI api) {
        StandardCredentials found = CredentialsProvider.findCredentialById(
                credentialsId,
                StandardCredentials.class,
                run,
                URIRequirementBuilder.fromUri(api.toString()).build());
        if (found instanceof StringCredentials text) {
            return Optional.of(text.getSecret().getPlainText());
        }
        if (found instanceof StandardUsernamePasswordCredentials login) {
            return Optional.of(login.getPassword().getPlainText());
        }
        return Optional.empty();
    }

    /** The credentials of a job that may hold a token; those of all jobs where there is none. */
    static ListBoxModel credentials(@Nullable Item item, URI api) {
        ListBoxModel list = new ListBoxModel();
        list.add(Messages.text("credentials.none"), "");
        list.addAll(CredentialsProvider.listCredentialsInItem(
                StandardCredentials.class,
                item,
                ACL.SYSTEM2,
                URIRequirementBuilder.fromUri(api.toString()).build(),
                WITH_TOKEN));
        return list;
    }

    /** @param key of the text that says what is wanted, where it does not hold */
    static FormValidation check(boolean holds, String key) {
        return holds ? FormValidation.ok() : FormValidation.error(Messages.text(key));
    }

    static void requireAdministrator() {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
    }
}
