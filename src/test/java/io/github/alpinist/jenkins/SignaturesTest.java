package io.github.alpinist.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is declared of Jenkins's API is what the plugin uses, and no more: the less there is, the less can drift. */
class SignaturesTest {
    @TempDir
    Path folder;

    @Test
    void nothingIsDeclaredThatThePluginDoesNotUse() throws IOException {
        OurClasses ours = OurClasses.read();
        assertThat(ours.declarations()).isNotEmpty();
        try (ClassFiles all = files(ours)) {
            assertThat(Unused.of(ours.plugin(), ours.declarations(), all)).isEmpty();
        }
    }

    /** The compiler copies them into our classes, where the value of a later Jenkins does not reach. */
    @Test
    void noConstantIsDeclared() {
        assertThat(OurClasses.read().declarations())
                .flatExtracting(node -> node.fields)
                .filteredOn(field -> field.value != null && !field.name.equals("serialVersionUID"))
                .isEmpty();
    }

    @Test
    void membersAndTypesThatNobodyUsesAreFound() throws IOException {
        Compiled declared = Compiled.of(folder.resolve("declared"), "Api", """
                public class Api {
                  public interface Used { void called(); void implemented(); void not(); }
                  public interface Result {}
                  public interface Unused {}
                  public @interface Mark { String given(); String not() default ""; }
                  public int read;
                  public int unread;
                  public Result returned() { return null; }
                }
                """);
        Compiled ours = Compiled.of(folder.resolve("ours"), "Ours", """
                @Api.Mark(given = "") abstract class Ours extends Api implements Api.Used {
                  public void implemented() { called(); returned(); read = 1; }
                }
                """, declared);
        try (ClassFiles all = new ClassFiles(ours.nodes(), List.of(declared.folder()))) {
            assertThat(Unused.of(ours.nodes(), declared.nodes(), all))
                    .containsExactlyInAnyOrder(
                            "Api$Used.not()V", "Api.unread I", "Api$Unused", "Api$Mark.not()Ljava/lang/String;");
        }
    }

    private static ClassFiles files(OurClasses ours) {
        return new ClassFiles(ours.all(), List.of(Compiled.project().folder()));
    }
}
