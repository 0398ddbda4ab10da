package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.text.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RewritingTest {
    private static final Set<String> BUSYBOX =
            Set.of("apk", "mkdir", "chown", "adduser", "addgroup", "rm", "cp", "install", "wget", "tar");

    @Test
    void packagesOfOneRunAreDeletedInIt() {
        String pruned =
                prune("""
                FROM alpine:3.22
                COPY squeeze.c /src/
                # Everything in one layer.
                RUN apk add --no-cache \\
                        gcc \\
                        curl \\
                        zlib-dev \\
                    && gcc -o /usr/bin/squeeze /src/squeeze.c -lz
                CMD ["squeeze"]
                """, plan(Set.of("gcc", "zlib-dev"), List.of("curl", "zlib")), Rewritten.Form.VIRTUAL_PACKAGE);

        assertThat(pruned).isEqualTo("""
                FROM alpine:3.22
                COPY squeeze.c /src/
                # Everything in one layer.
                RUN apk add --no-cache curl zlib \\
                    && apk add --virtual .build-deps --no-cache \\
                        gcc \\
                        zlib-dev \\
                    && gcc -o /usr/bin/squeeze /src/squeeze.c -lz \\
                    && apk del --no-network .build-deps
                CMD ["squeeze"]
                """);
    }

    @Test
    void aStageThatCompilesAfterTheContextIsCopiedIsSplit() {
        String pruned = prune(
                """
                FROM alpine:3.22
                ARG MODE=fast
                RUN apk add --no-cache build-base sqlite-dev tzdata
                # Its own user.
                RUN addgroup -S notes && adduser -S -G notes notes && mkdir /data
                WORKDIR /src
                COPY . .
                RUN make MODE=$MODE install
                LABEL team=notes
                USER notes
                EXPOSE 8080
                CMD ["notes"]
                """,
                new Plan(
                        Set.of("build-base", "sqlite-dev"),
                        List.of("tzdata", "sqlite-libs"),
                        List.of(
                                entry("/data", FileType.FOLDER, 0755, 100, ""),
                                entry("/src", FileType.FOLDER, 0755, 0, ""),
                                entry("/src/Makefile", FileType.FILE, 0644, 0, ""),
                                entry("/usr/local/bin/notes", FileType.FILE, 0755, 0, ""),
                                entry("/usr/local/bin/note", FileType.SYMLINK, 0777, 0, "notes")),
                        List.of(entry("/var/lib", FileType.FOLDER, 0750, 0, "")),
                        Set.of(),
                        Plan.Accounts.MADE_AGAIN,
                        BUSYBOX::contains,
                        FileSweep.none()),
                Rewritten.Form.SPLIT);

        assertThat(pruned).isEqualTo("""
                FROM alpine:3.22 AS build
                ARG MODE=fast
                RUN apk add --no-cache build-base sqlite-dev tzdata
                # Its own user.
                RUN addgroup -S notes && adduser -S -G notes notes && mkdir /data
                WORKDIR /src
                COPY . .
                RUN make MODE=$MODE install

                FROM alpine:3.22
                ARG MODE=fast
                WORKDIR /src
                RUN apk add --no-cache tzdata sqlite-libs
                RUN addgroup -S notes \\
                    && adduser -S -G notes notes
                COPY --from=build /usr/local/bin/notes /usr/local/bin/
                COPY --from=build /data /data
                COPY --from=build /src /src
                RUN ln -sfn notes /usr/local/bin/note \\
                    && chown 100:100 /data \\
                    && chmod 0755 /data \\
                    && chown 0:0 /var/lib \\
                    && chmod 0750 /var/lib
                LABEL team=notes
                USER notes
                EXPOSE 8080
                CMD ["notes"]
                """);
    }

    @Test
    void whatIsCopiedAfterTheLastCompilationBelongsToTheBuildToo() {
        String pruned = prune(
                """
                FROM alpine
                RUN apk add gcc
                COPY x.c /src/
                RUN gcc -o /bin/x /src/x.c
                WORKDIR /srv
                COPY start.sh /srv/
                CMD ["sh", "start.sh"]
                """,
                new Plan(
                        Set.of("gcc"),
                        List.of(),
                        List.of(
                                entry("/srv", FileType.FOLDER, 0755, 0, ""),
                                entry("/srv/start.sh", FileType.FILE, 0644, 0, "")),
                        List.of(),
                        Set.of(),
                        Plan.Accounts.UNCHANGED,
                        BUSYBOX::contains,
                        FileSweep.none()),
                Rewritten.Form.SPLIT);

        assertThat(pruned).isEqualTo("""
                FROM alpine AS build
                RUN apk add gcc
                COPY x.c /src/
                RUN gcc -o /bin/x /src/x.c
                WORKDIR /srv
                COPY start.sh /srv/

                FROM alpine
                WORKDIR /srv
                COPY --from=build /srv /srv
                CMD ["sh", "start.sh"]
                """);
    }

    @Test
    void theAliasOfASplitStageGoesToItsRunTimeHalf() {
        String pruned = prune(
                "FROM alpine AS build\nFROM alpine AS app\nRUN apk add gcc\nRUN gcc x.c\n",
                plan(Set.of("gcc"), List.of()),
                Rewritten.Form.SPLIT);

        assertThat(pruned)
                .isEqualTo(
                        "FROM alpine AS build\nFROM alpine AS build2\nRUN apk add gcc\nRUN gcc x.c\n\nFROM alpine AS app\n");
    }

    @Test
    void packagesThatNoRunNeedsAreLeftOut() {
        String pruned = prune(
                "FROM alpine\nRUN apk add --no-cache gcc curl && mkdir /x\nCMD [\"curl\"]\n",
                plan(Set.of("gcc"), List.of("curl")),
                Rewritten.Form.LEFT_OUT);

        assertThat(pruned).isEqualTo("FROM alpine\nRUN apk add --no-cache curl && mkdir /x\nCMD [\"curl\"]\n");
    }

    @Test
    void aLibraryTakesThePlaceOfItsHeaders() {
        String pruned = prune(
                "FROM alpine\nRUN apk add --no-cache zlib-dev\nCOPY program /bin/\n",
                plan(Set.of("zlib-dev"), List.of("zlib")),
                Rewritten.Form.LEFT_OUT);

        assertThat(pruned).isEqualTo("FROM alpine\nRUN apk add --no-cache zlib\nCOPY program /bin/\n");
    }

    @Test
    void aRunThatOnlyBringsWhatLeavesGoesAsAWhole() {
        String pruned = prune(
                "FROM alpine\nRUN apk add --no-cache gcc\nRUN apk add make && mkdir /x\nCMD a\n",
                plan(Set.of("gcc", "make"), List.of()),
                Rewritten.Form.LEFT_OUT);

        assertThat(pruned).isEqualTo("FROM alpine\nRUN mkdir /x\nCMD a\n");
    }

    @Test
    void windowsLineEndingsStay() {
        String pruned = prune(
                "FROM alpine\r\nRUN apk add gcc\r\nRUN gcc x.c\r\nCMD a\r\n",
                plan(Set.of("gcc"), List.of()),
                Rewritten.Form.SPLIT);

        assertThat(pruned)
                .isEqualTo("FROM alpine AS build\r\nRUN apk add gcc\r\nRUN gcc x.c\r\n\r\nFROM alpine\r\nCMD a\r\n");
    }

    @Test
    void namesThatOnlyTheShellKnowsStayInABuildStage() {
        String pruned = prune(
                "FROM alpine\nRUN apk add gcc $MORE && gcc x.c\n",
                plan(Set.of("gcc"), List.of("curl")),
                Rewritten.Form.SPLIT);

        assertThat(pruned).isEqualTo("""
                        FROM alpine AS build
                        RUN apk add gcc $MORE && gcc x.c

                        FROM alpine
                        RUN apk add --no-cache curl
                        """);
    }

    private static Plan plan(Set<String> dropped, List<String> runtime) {
        return new Plan(
                dropped,
                runtime,
                List.of(),
                List.of(),
                Set.of(),
                Plan.Accounts.UNCHANGED,
                BUSYBOX::contains,
                FileSweep.none());
    }

    private static FileEntry entry(String path, FileType type, int mode, long owner, String link) {
        return new FileEntry(path, type, mode, owner, owner, 0, link, Optional.empty(), 0);
    }

    private static String prune(String text, Plan plan, Rewritten.Form form) {
        Rewritten rewritten = rewrite(text, plan).orElseThrow();
        assertThat(rewritten.form()).isEqualTo(form);
        return rewritten.text();
    }

    private static Optional<Rewritten> rewrite(String text, Plan plan) {
        Dockerfile dockerfile = Dockerfile.parse(Source.of("Dockerfile", text));
        return new Rewriting(
                        dockerfile, dockerfile.stages().get(dockerfile.stages().size() - 1))
                .apply(plan);
    }
}
