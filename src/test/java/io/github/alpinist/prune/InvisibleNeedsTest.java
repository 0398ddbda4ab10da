package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.alpinist.apk.DockerClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five programs whose needs no dynamic section shows. The idiom of shell and scanelf breaks each; what the closure keeps
 * is enough for each, on the real apk.
 */
@Tag("engine")
class InvisibleNeedsTest {
    private static final String PROGRAM = "/usr/local/bin/program";
    private static final String STAND_IN = "alpinist-standin/alpine-mixed:3.20";
    private static final String DONE = "exit code ";
    private static final String IDIOM = "scanelf --needed --nobanner --format '%n#p' --recursive /usr/local"
            + " | tr ',' '\\n' | sort -u"
            + " | awk 'system(\"[ -e /usr/local/lib/\" $1 \" ]\") == 0 { next } { print \"so:\" $1 }'"
            + " | xargs -rt apk add --no-network --no-cache --virtual .rundeps; ";
    private static final String PURGE = "apk del --no-network .build-deps; ";

    @TempDir
    private Path context;

    @Test
    void aLibraryThatIsOpenedByName() throws IOException {
        write("program.c", """
                #include <dlfcn.h>
                #include <stdio.h>
                int main(void) {
                  void *library = dlopen("libsqlite3.so.0", RTLD_NOW);
                  if (!library) { puts(dlerror()); return 1; }
                  puts(((const char *(*)(void)) dlsym(library, "sqlite3_libversion"))());
                  return 0;
                }
                """);

        show("sqlite-libs", "sqlite-libs", "so:libsqlite3.so.0 named in " + PROGRAM);
    }

    @Test
    void aProgramThatAScriptStarts() throws IOException {
        write("program", "#!/bin/sh\nmake -f /usr/local/etc/answer.mk\n");
        write("answer.mk", "all:\n\t@echo 42\n");

        show("make", "make", "cmd:make started by " + PROGRAM + " line 2: make -f /usr/local/etc/answer.mk");
    }

    @Test
    void aFileWithData() throws IOException {
        write("program.c", """
                #include <stdio.h>
                int main(void) {
                  FILE *words = fopen("/usr/share/greet/words", "r");
                  if (!words) { perror("words"); return 1; }
                  return fgetc(words) != 'h';
                }
                """);
        Files.write(
                context.resolve("words.apk"),
                SmallApk.of("greet-words", "usr/share/greet/words", "hello\n".getBytes(StandardCharsets.UTF_8)));

        show("/context/words.apk", "greet-words", "/usr/share/greet/words named in " + PROGRAM);
    }

    @Test
    void aFolderOfPlugIns() throws IOException {
        write("program.c", """
                #include <dirent.h>
                #include <dlfcn.h>
                #include <stdio.h>
                int main(void) {
                  char path[512];
                  int loaded = 0;
                  struct dirent *each;
                  DIR *folder = opendir("/usr/lib/greet/plugins");
                  while (folder && (each = readdir(folder))) {
                    snprintf(path, sizeof path, "/usr/lib/greet/plugins/%s", each->d_name);
                    void *plugin = dlopen(path, RTLD_NOW);
                    if (plugin && dlsym(plugin, "greet")) loaded++;
                  }
                  printf("%d plug-ins\\n", loaded);
                  return loaded != 1;
                }
                """);
        Files.write(
                context.resolve("plugin.apk"),
                SmallApk.of("greet-hello", "usr/lib/greet/plugins/hello.so", plugin(ground())));

        show("/context/plugin.apk", "greet-hello", "/usr/lib/greet/plugins named in " + PROGRAM);
    }

    /** Compiled on the image itself, with its compiler. */
    private static byte[] plugin(String image) {
        List<String> lines = DockerClient.shell(
                image,
                "int greet(void) { return 42; }\n",
                "apk add -q --no-network --no-cache gcc musl-dev >&2; cat > /p.c; gcc -shared -fPIC -o /p.so /p.c >&2;"
                        + " base64 /p.so");
        return Base64.getDecoder().decode(String.join("", lines));
    }

    @Test
    void anInterpreterInTheFirstLine() throws IOException {
        write("program", "#!/usr/bin/make -f\nall:\n\t@echo 42\n");

        show("make", "make", "/usr/bin/make is the interpreter of " + PROGRAM);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(context.resolve(name), text);
    }

    private void show(String installed, String kept, String fact) throws IOException {
        String ground = ground();
        Files.writeString(context.resolve("Dockerfile"), dockerfile(ground, installed));
        String image = DockerClient.first("build", "-q", "--network", "none", context.toString());
        try {
            assertThat(lastOf(image, "")).isEqualTo(DONE + 0);
            assertThat(lastOf(image, IDIOM + PURGE)).as("the idiom breaks it").isNotEqualTo(DONE + 0);

            Closure closure = Closure.of(
                    export(image), Base.of(export(ground)), TestImage.starting(PROGRAM), List.of(), Set.of());

            assertThat(evidence(closure)).containsEntry(kept, List.of(fact)).doesNotContainKey("gcc");
            String add =
                    "apk add --no-network --no-cache -t .rundeps " + String.join(" ", closure.runtimeNames()) + "; ";
            assertThat(lastOf(image, add + PURGE)).isEqualTo(DONE + 0);
            assertThat(DockerClient.shell(image, "", add + PURGE + "apk info"))
                    .contains(kept)
                    .doesNotContain("gcc");
            System.out.printf("%s: the idiom breaks it; %s stays: %s%n", ground, kept, fact);
        } finally {
            DockerClient.first("rmi", image);
        }
    }

    private static String dockerfile(String ground, String installed) {
        return "FROM " + ground + "\nCOPY . /context/\nRUN apk add --no-network --no-cache --allow-untrusted"
                + " --virtual .build-deps gcc musl-dev " + installed + "; mkdir -p /usr/local/bin /usr/local/etc;"
                + " if [ -e /context/program.c ]; then gcc -o " + PROGRAM + " /context/program.c;"
                + " else cp /context/program " + PROGRAM + "; chmod 755 " + PROGRAM + "; fi;"
                + " cp /context/*.mk /usr/local/etc/; rm -r /context\nCMD [\"" + PROGRAM + "\"]\n";
    }

    private static String lastOf(String image, String before) {
        List<String> lines = DockerClient.shell(image, "", before + PROGRAM + "; echo " + DONE + "$?");
        return lines.get(lines.size() - 1);
    }

    private static Map<String, List<String>> evidence(Closure closure) {
        return closure.decisions().stream()
                .filter(PackageDecision::kept)
                .collect(Collectors.toMap(PackageDecision::name, PackageDecision::evidence));
    }

    private static ImageContents export(String image) throws IOException {
        String container = DockerClient.first("create", image);
        try (InputStream tar =
                DockerClient.start(List.of("docker", "export", container)).getInputStream()) {
            return ImageContents.of(new TreeReader(KeptTexts.ofDatabases()).export(image, tar));
        } finally {
            DockerClient.first("rm", container);
        }
    }

    /** An image with a compiler, SQLite and make in a repository of its own. */
    private static String ground() {
        String image =
                Optional.ofNullable(System.getenv("ALPINIST_TEST_ALPINE")).orElse(STAND_IN);
        List<String> ready = DockerClient.shell(
                image,
                "",
                "command -v scanelf >/dev/null && apk add -q -s --no-network gcc musl-dev make sqlite-libs && echo yes");
        assumeTrue(
                ready.contains("yes"),
                image + " lacks scanelf, or packages to install; run src/standin/mixed 3.20, or name an image with both"
                        + " in ALPINIST_TEST_ALPINE");
        return image;
    }
}
