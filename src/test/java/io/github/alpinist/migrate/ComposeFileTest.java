package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.alpinist.engine.HealthTest;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.verify.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeFileTest {
    private static final String PROGRAM = "services:\n  web:\n    build: .\n";

    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void makeRepository() throws IOException {
        root = Files.createDirectory(folder.resolve("repository"));
        Files.writeString(root.resolve("Dockerfile"), "FROM debian\n");
    }

    @Test
    void aServiceIsTakenWithAllThatItSays() throws IOException {
        Files.writeString(root.resolve("db.env"), "POSTGRES_DB='notes'\nPOSTGRES_USER=file\n");

        Service service = only("""
                services:
                  db:
                    image: ${REGISTRY:-mirror.example}/postgres:16
                    container_name: notes-db
                    env_file: db.env
                    environment:
                      POSTGRES_USER: app
                      PGPORT: 5432
                      VERBOSE: true
                      PASSWORD_OF_FILE:
                    entrypoint: ["/entry", "a b"]
                    command: postgres -c 'shared_buffers=16 MB'
                    working_dir: /var/lib
                    user: "70"
                    tmpfs: [/run, "/tmp:size=64m,mode=1777"]
                    expose: ["5433"]
                    ports: ["127.0.0.1:15432:5432", "53:53/udp", {target: 8008}]
                    volumes: [data:/var/lib/postgresql/data, /cache]
                    networks: {back: {aliases: [database]}, front: {}}
                    restart: always
                    privileged: false
                    x-note: any
                    healthcheck:
                      test: ["CMD", "pg_isready", "-U", "app"]
                      interval: 1s500ms
                      timeout: 2s
                      start_period: 1m
                      retries: 9
                volumes: {data: {}}
                """);

        assertThat(service)
                .isEqualTo(new Service(
                        "db",
                        List.of("notes-db", "database"),
                        "mirror.example/postgres:16",
                        Optional.of(List.of("/entry", "a b")),
                        Optional.of(List.of("postgres", "-c", "shared_buffers=16 MB")),
                        Map.of(
                                "POSTGRES_DB",
                                "notes",
                                "POSTGRES_USER",
                                "app",
                                "PGPORT",
                                "5432",
                                "VERBOSE",
                                "true",
                                "PASSWORD_OF_FILE",
                                "from the file"),
                        Optional.of("70"),
                        Optional.of("/var/lib"),
                        Optional.of(new HealthTest(
                                List.of("CMD", "pg_isready", "-U", "app"),
                                Optional.of(Duration.ofMillis(1500)),
                                Optional.of(Duration.ofSeconds(2)),
                                Optional.of(Duration.ofMinutes(1)),
                                Optional.of(9))),
                        List.of(5433, 5432, 8008),
                        Map.of("/run", "", "/tmp", "size=64m,mode=1777"),
                        false));
    }

    @Test
    void theProgramGivesItsVariablesAndWhatItWaitsForAndNothingElse() throws IOException {
        Compose compose = read("""
                x-common: &common {restart: always}
                services:
                  web:
                    build: {context: ., dockerfile: Dockerfile}
                    environment: ["DATABASE_URL=postgres://db/notes", "PASSWORD_OF_FILE"]
                    volumes: [".:/app"]
                    privileged: true
                    depends_on:
                      db: {condition: service_healthy}
                      migrated: {condition: service_completed_successfully}
                  migrated: {<<: *common, image: migrate, depends_on: [db]}
                  db: {<<: *common, image: postgres}
                """);

        assertThat(compose.variables())
                .containsExactly(
                        entry("DATABASE_URL", "postgres://db/notes"), entry("PASSWORD_OF_FILE", "from the file"));
        assertThat(compose.services()).extracting(Service::name).containsExactly("db", "migrated");
        assertThat(compose.services()).extracting(Service::ends).containsExactly(false, true);
        assertThat(compose.leftOut()).isEmpty();
    }

    @Test
    void whatTheProgramDoesNotNeedIsLeftOutWithItsReason() throws IOException {
        Compose compose = read("""
                services:
                  web: {build: .}
                  cache: {image: redis}
                  proxy: {image: nginx, depends_on: [web]}
                  edge: {image: haproxy, depends_on: [proxy]}
                  worker: {build: ./worker}
                  debug: {image: adminer, profiles: [debug], privileged: true}
                """);

        assertThat(compose.services()).extracting(Service::name).containsExactly("cache");
        assertThat(compose.leftOut())
                .containsExactly(
                        "proxy is not started: it waits for the program itself",
                        "edge is not started: it waits for the program itself",
                        "worker is not started: it is built from a Dockerfile, and the program does not wait for it",
                        "debug is not started: only a profile starts it, and the program does not wait for it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "privileged: true",
                "network_mode: host",
                "pid: host",
                "ipc: host",
                "userns_mode: host",
                "devices: [/dev/kvm]",
                "cap_add: [SYS_ADMIN]",
                "security_opt: ['seccomp:unconfined']",
                "volumes_from: [web]",
                "secrets: [token]",
                "configs: [setting]",
                "extends: {file: ../other.yml, service: db}",
                "extra_hosts: ['host.docker.internal:host-gateway']",
                "sysctls: {net.core.somaxconn: 1024}",
                "volumes: ['/var/run/docker.sock:/var/run/docker.sock']",
                "volumes: ['./data:/data']",
                "volumes: ['~/.ssh:/keys:ro']",
                "volumes: ['${PASSWORD_OF_FILE:+/}etc:/data']",
                "volumes: [{type: bind, source: /etc, target: /data}]",
                "volumes: [{type: npipe, source: x, target: /data}]",
                "tmpfs: ['/x:exec,dev']",
                "entirely_new: yes",
                "environment: [HOME]",
                "environment: {HOME: }",
                "environment: {A: '${HOME}'}",
                "env_file: ../outside.env",
                "env_file: /proc/self/environ",
                "env_file: [{path: linked.env}]",
                "command: it's not closed",
                "healthcheck: {interval: soon}",
                "healthcheck: {test: [sh, -c, x]}",
                "ports: [http]",
                "depends_on: [nowhere]",
                "depends_on: [db]",
                "depends_on: {other: {condition: service_happy}}",
                "depends_on: [other]\n    container_name: \"a\\0b\"",
            })
    void whatIsNotGivenOrNotUnderstoodIsRefusedByName(String line) throws IOException {
        Files.writeString(folder.resolve("outside.env"), "STOLEN=hunter2\n");
        Files.createSymbolicLink(root.resolve("linked.env"), folder.resolve("outside.env"));

        assertThatThrownBy(() -> read("services:\n  other: {image: y}\n  db:\n    image: x\n    " + line + "\n"))
                .isInstanceOfSatisfying(AlpinistException.class, e -> {
                    assertThat(e.failure()).isEqualTo(Failure.INPUT);
                    assertThat(e.remedy()).isNotEmpty();
                })
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void anErrorSaysWhereAndWhatIsNotGiven() {
        assertThatThrownBy(() -> read("services: {db: {image: x, privileged: true}}"))
                .hasMessage("compose.yml: services.db.privileged asks for more than a container of its own, and is not"
                        + " given");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- a list",
                "services: [db]",
                "services: {db: nothing}",
                "services: {db: {}}",
                "services: {db: {image: [x]}}",
                "services: {a: {image: x, depends_on: [b]}, b: {image: x, depends_on: [a]}}",
                "services: {web: {build: ., depends_on: [worker]}, worker: {build: ./worker}}",
                "services: {web: {build: ., depends_on: [web]}}",
                "include: [../other.yml]",
                "services: &a {<<: *a}",
                "services: {db: &a {image: x, <<: *a}}",
                "a: &a [*a]\nservices: {db: {image: *a}}",
                "services: {db: {image: x}",
                "services: {db: {image: x}, db: {image: y}}"
            })
    void aFileThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        AlpinistException.class, e -> assertThat(e.failure()).isEqualTo(Failure.INPUT));
    }

    @Test
    void aLongChainOfServicesIsRefused() {
        String chain = IntStream.range(0, 20_000)
                .mapToObj(i -> "  s" + i + ": {image: x, depends_on: [s" + (i + 1) + "]}\n")
                .collect(Collectors.joining("", "services:\n", ""));

        assertThatThrownBy(() -> read(chain))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("more than 100 services");
    }

    @Test
    void imagesGoThroughTheOperatorsMap() throws IOException {
        Files.writeString(root.resolve("compose.yml"), "services: {db: {image: 'postgres:16'}}");

        Compose compose = ComposeFile.read(
                project(),
                "compose.yml",
                Map.of(),
                Optional.empty(),
                ImageMap.parse(List.of("postgres=mirror.example/postgres")));

        assertThat(compose.services()).extracting(Service::image).containsExactly("mirror.example/postgres:16");
    }

    @Test
    void theProgramIsTheServiceThatBuildsTheStageAskedFor() throws IOException {
        Files.writeString(root.resolve("compose.yml"), """
                services:
                  dev: {build: {context: ., target: dev}, environment: {MODE: dev}}
                  web: {build: {context: ., target: final}, environment: {MODE: final}}
                """);

        assertThat(ComposeFile.read(project(), "compose.yml", Map.of(), Optional.of("final"), ImageMap.NONE)
                        .variables())
                .containsExactly(entry("MODE", "final"));
    }

    @Test
    void anEmptyFileAsksForNothing() throws IOException {
        assertThat(read(PROGRAM)).isEqualTo(Compose.NONE);
    }

    private Service only(String text) throws IOException {
        List<Service> services = read(text).services();
        assertThat(services).hasSize(1);
        return services.get(0);
    }

    private Compose read(String text) throws IOException {
        Files.writeString(root.resolve("compose.yml"), text);
        return ComposeFile.read(
                project(), "compose.yml", Map.of("PASSWORD_OF_FILE", "from the file"), Optional.empty(), ImageMap.NONE);
    }

    private Project project() {
        return Project.open(root, Optional.empty(), Optional.empty());
    }
}
