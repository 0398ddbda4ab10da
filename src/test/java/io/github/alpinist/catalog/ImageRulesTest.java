package io.github.alpinist.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.apk.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageRulesTest {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final Release RELEASE = new Release(3, 20);

    @ParameterizedTest
    @CsvSource({
        "debian:bookworm-slim, alpine:3.20",
        "ubuntu:22.04, alpine:3.20",
        "buildpack-deps:bookworm-curl, alpine:3.20",
        "mirror.example/library/debian:12, mirror.example/library/alpine:3.20",
        "ubuntu.azurecr.io/ubuntu:noble, alpine:3.20",
        "debian.mirror.example/library/debian:12, debian.mirror.example/library/alpine:3.20",
        "python:3.12, python:3.12-alpine",
        "python:3.12-slim, python:3.12-alpine",
        "python:3.12-slim-bookworm, python:3.12-alpine3.20",
        "python:slim, python:alpine",
        "python:latest, python:alpine",
        "python:bookworm, python:alpine3.20",
        "'python:${V}-slim-bookworm', 'python:${V}-alpine3.20'",
        "'python:${V:-3.12}-slim', 'python:${V:-3.12}-alpine'",
        "mirror.example/library/python:3.12-slim, mirror.example/library/python:3.12-alpine",
        "mirror.example:5000/python:3.12-slim, mirror.example:5000/python:3.12-alpine",
        "docker.io/python:3.12, docker.io/python:3.12-alpine",
        "node:20-bookworm-slim, node:20-alpine3.20",
        "node:lts, node:lts-alpine",
        "php:8.3-fpm-bookworm, php:8.3-fpm-alpine3.20",
        "php:8.3-cli, php:8.3-cli-alpine",
        "nginx:1.27-bookworm-perl, nginx:1.27-alpine3.20-perl",
        "nginx:stable, nginx:stable-alpine",
        "golang:1.22-bookworm, golang:1.22-alpine3.20",
        "rabbitmq:3-management, rabbitmq:3-management-alpine",
        "elixir:1.16-otp-26-slim, elixir:1.16-otp-26-alpine",
        "eclipse-temurin:17-jre-jammy, eclipse-temurin:17-jre-alpine-3.20",
        "openjdk:8-jre-slim, eclipse-temurin:8-jre-alpine",
        "openjdk:11.0.11-jdk, eclipse-temurin:11-jdk-alpine",
        "openjdk:14-slim, eclipse-temurin:17-jdk-alpine",
        "mcr.microsoft.com/dotnet/aspnet:8.0-jammy, mcr.microsoft.com/dotnet/aspnet:8.0-alpine3.20",
        "mcr.microsoft.com/dotnet/sdk:8.0, mcr.microsoft.com/dotnet/sdk:8.0-alpine",
        "oven/bun:1-slim, oven/bun:1-alpine",
        "denoland/deno:debian-2.1.4, denoland/deno:alpine-2.1.4",
        "denoland/deno:2.1.4, denoland/deno:alpine-2.1.4",
        "maven:3.9-eclipse-temurin-17-focal, maven:3.9-eclipse-temurin-17-alpine",
        "maven:3.8-openjdk-11-slim, maven:3.8-eclipse-temurin-11-alpine",
        "gradle:8.5-jdk17-jammy, gradle:8.5-jdk17-alpine",
        "wordpress:6-php8.2-fpm, wordpress:6-php8.2-fpm-alpine",
    })
    void namesTheAlpineVariant(String original, String expected) {
        assertThat(ask(original))
                .isInstanceOfSatisfying(
                        ImageAnswer.Mapped.class,
                        mapped -> assertThat(mapped.reference()).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "3.20, python:3.12-slim-bookworm, python:3.12-alpine3.20, 3.20",
        "3.24, python:3.12-slim-bookworm, python:3.12-alpine3.24, 3.24",
        "3.24, python:3.8-slim-bullseye, python:3.8-alpine, 3.20",
        "3.24, python:3.11.4-slim-bullseye, python:3.11.4-alpine, 3.18",
        "3.24, node:18-bookworm, node:18-alpine, 3.21",
    })
    void pinsOnlyReleasesThatWerePublishedAndKnowsWhatTheImageStandsOn(
            String release, String original, String expected, String standsOn) {
        assertThat(ask(original, Release.parse(release).orElseThrow()))
                .isInstanceOfSatisfying(ImageAnswer.Mapped.class, mapped -> {
                    assertThat(mapped.reference()).isEqualTo(expected);
                    assertThat(mapped.alpine()).isEqualTo(Release.parse(standsOn));
                    assertThat(mapped.confidence()).isEqualTo(Confidence.CERTAIN);
                });
    }

    @Test
    void namesTheNextVersionWhereAnOldOneWasNeverOnAlpine() {
        assertThat(ask("rust:1.20-stretch"))
                .isInstanceOfSatisfying(
                        ImageAnswer.NoVariant.class,
                        none -> assertThat(none.remedy()).contains("rust:1.37-alpine"));
    }

    @Test
    void spellsTheTagOfAVersionThatIsNewerThanTheCatalogueWithLessConfidence() {
        assertThat(ask("python:9.1-slim")).isInstanceOfSatisfying(ImageAnswer.Mapped.class, mapped -> {
            assertThat(mapped.reference()).isEqualTo("python:9.1-alpine");
            assertThat(mapped.confidence()).isEqualTo(Confidence.LIKELY);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"alpine:3.20", "python:3.12-alpine3.20", "caddy:2", "mirror.example/team/tool:1-alpine"})
    void leavesWhatStandsOnAlpine(String original) {
        assertThat(ask(original)).isInstanceOf(ImageAnswer.AlreadyAlpine.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mysql:8", "mariadb:11", "tomcat:10", "php:8.3-apache", "nvidia/cuda:12.2.0-base", "perl:5"})
    void saysWhatHasNoAlpineVariantAndWhatHelps(String original) {
        assertThat(ask(original)).isInstanceOfSatisfying(ImageAnswer.NoVariant.class, none -> {
            assertThat(none.reason()).isNotBlank();
            assertThat(none.remedy()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scratch",
                "fedora:40",
                "gcr.io/distroless/static:nonroot",
                "mcr.microsoft.com/windows/servercore:ltsc2022",
                "golang:1.22-nanoserver-1809"
            })
    void leavesWhatIsNotDebian(String original) {
        assertThat(ask(original)).isInstanceOf(ImageAnswer.Foreign.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mirror.example/team/python:3", "somebody/tool:1"})
    void doesNotGuessAboutImagesOfOthers(String original) {
        assertThat(ask(original)).isInstanceOf(ImageAnswer.Unknown.class);
    }

    private static ImageAnswer ask(String reference) {
        return ask(reference, RELEASE);
    }

    private static ImageAnswer ask(String reference, Release release) {
        int colon = reference.indexOf(':', reference.lastIndexOf('/') + 1);
        String name = colon < 0 ? reference : reference.substring(0, colon);
        return CATALOG.imageFor(ImageName.parse(name), colon < 0 ? "" : reference.substring(colon + 1), release);
    }
}
