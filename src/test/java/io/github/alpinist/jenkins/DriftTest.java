package io.github.alpinist.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way in which a real class can differ from its declaration is found, on classes that are made up. */
class DriftTest {
    private static final String DECLARED = """
            import java.lang.annotation.*;
            public class Api {
              @Retention(RetentionPolicy.RUNTIME) public @interface Mark { String value(); }
              public interface Listener { void heard(String text); }
              public abstract static class Step { protected Step() {} public abstract void start(); public void stop() {} }
              public static class Run { public int number; public String name() { return null; } public static Run get() { return null; } }
            }
            """;
    private static final String OURS = """
            @Api.Mark("ours") public class Ours extends Api.Step {
              @Override public void start() {
                Api.Listener listener = text -> System.out.println(text);
                listener.heard(Api.Run.get().name() + Api.Run.get().number);
              }
              @Override public void stop() {}
            }
            """;

    @TempDir
    Path folder;

    @Test
    void realClassesThatAreAsDeclaredDoNotDrift() throws IOException {
        assertThat(drift("", "")).isEmpty();
    }

    @Test
    void whatTheRealClassesHaveBesideTheDeclaredIsNoDrift() throws IOException {
        assertThat(drift("class Run {", "class Run implements Runnable { public void run() {} public void more() {}"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            public String name() { return null; }  |                                               | Ours: Api$Run.name()Ljava/lang/String; is not there
            public String name()                   | public Object name()                          | Ours: Api$Run.name()Ljava/lang/String; is not there
            public static Run get()                | public Run get()                              | Ours: Api$Run.get()LApi$Run; is not static
            public String name()                   | public static String name()                   | Ours: Api$Run.name()Ljava/lang/String; is static
            public int number                      | public long number                            | Ours: Api$Run.number I is not there
            public int number                      | public static int number                      | Ours: Api$Run.number I is static
            interface Listener {                   | abstract static class Listener { abstract     | Ours: Api$Listener is a class
            void heard(String text);               | void heard(String text); void seen();         | Ours: a lambda stands for Api$Listener.heard(Ljava/lang/String;)V, and abstract there are [heard(Ljava/lang/String;)V, seen()V]
            public abstract void start();          | public abstract void start(); abstract int i(); | Ours: does not implement Api$Step.i()I
            public void stop() {}                  | public final void stop() {}                   | Ours: overrides Api$Step.stop()V, which is final
            public void stop() {}                  |                                               | Api$Step: stop()V is not there
            public void stop() {}                  | protected void stop() {}                      | Api$Step: stop()V is protected
            public String name()                   | String name()                                 | Api$Run: name()Ljava/lang/String; cannot be reached from outside
            public static class Run                | static class Run                              | Api$Run: is not public
            RetentionPolicy.RUNTIME                | RetentionPolicy.CLASS                         | Ours: Api$Mark is kept for CLASS
            protected Step() {}                    | Step() {}                                     | Ours: Api$Step.<init>()V cannot be reached from outside
            String value();                        | String value(); int more();                   | Ours: Api$Mark wants a value for more
            """)
    void aDifferenceIsFound(String declared, String real, String said) throws IOException {
        assertThat(drift(declared, real == null ? "" : real)).contains(said);
    }

    @Test
    void aClassThatIsGoneIsFound() throws IOException {
        assertThat(drift("Listener", "Hearer")).contains("Api$Listener: is not there");
    }

    private List<String> drift(String declared, String real) throws IOException {
        Compiled signatures = Compiled.of(folder.resolve("declared"), "Api", DECLARED);
        Compiled ours = Compiled.of(folder.resolve("ours"), "Ours", OURS, signatures);
        Compiled others = Compiled.of(folder.resolve("real"), "Api", DECLARED.replace(declared, real));
        try (ClassFiles all = new ClassFiles(ours.nodes(), List.of(others.folder()))) {
            return Drift.of(ours.nodes(), signatures.nodes(), all);
        }
    }
}
