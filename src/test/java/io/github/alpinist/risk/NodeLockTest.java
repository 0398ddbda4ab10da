package io.github.alpinist.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.text.Source;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeLockTest {
    @Test
    void pnpmsKeysAreReadInEveryFormThatTheyHad() {
        assertThat(packages("pnpm-lock.yaml", """
                        packages:

                          /sharp/0.30.7:
                            resolution: {integrity: sha512-a}
                            dev: true

                          /@scope/one@1.2.3(react@18.0.0):
                            resolution: {integrity: sha512-b}
                            dependencies:
                              sharp: 0.30.7

                          'two@2.0.0':
                            resolution: {integrity: sha512-c}

                        snapshots:

                          two@2.0.0(one@1.0.0):
                            optionalDependencies:
                              '@scope/one': 1.2.3
                        """))
                .containsExactly(
                        new NodePackage("sharp", "0.30.7", true, Set.of()),
                        new NodePackage("@scope/one", "1.2.3", false, Set.of("sharp")),
                        new NodePackage("two", "2.0.0", false, Set.of("@scope/one")));
    }

    @Test
    void yarnsBlocksAreReadWithSeveralRangesAndAliases() {
        assertThat(packages("yarn.lock", """
                        "@a/b@^1.0.0", "@a/b@^1.1.0":
                          version "1.1.2"
                          dependencies:
                            c "^3.0.0"

                        c@^3.0.0:
                          version "3.0.1"
                        """))
                .containsExactly(
                        new NodePackage("@a/b", "1.1.2", false, Set.of("c")),
                        new NodePackage("c", "3.0.1", false, Set.of()));
    }

    @Test
    void aPackageWithinAnotherOfNpmHasItsOwnName() {
        assertThat(packages("package-lock.json", """
                        {"lockfileVersion": 3, "packages": {
                          "": {"version": "1.0.0"},
                          "packages/tool": {"version": "1.0.0"},
                          "node_modules/tool": {"link": true},
                          "node_modules/a/node_modules/@b/c": {"version": "2.0.0", "dev": true}}}
                        """))
                .containsExactly(new NodePackage("@b/c", "2.0.0", true, Set.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "package-lock.json, {",
        "package-lock.json, []",
        "package-lock.json, '{\"packages\": [1]}'",
        "package-lock.json, '{\"packages\": {\"node_modules/a\": 1}}'",
        "bun.lock, '{\"packages\": {\"a\": [], \"b\": [1], \"c\": [\"@\"]}}'",
        "pnpm-lock.yaml, '\tpackages: ['",
        "yarn.lock, '@:'"
    })
    void whatIsNoLockHoldsNothing(String name, String text) {
        assertThat(packages(name, text)).isEmpty();
    }

    @Test
    void aDeepLockIsReadAsFarAsItIsSound() {
        assertThat(packages("package-lock.json", "{\"dependencies\":{\"a\":".repeat(20_000)))
                .isEmpty();
    }

    private static List<NodePackage> packages(String name, String text) {
        return NodeLock.of(Source.of(name, text)).packages();
    }
}
