package io.github.alpinist.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.apk.Release;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTest {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final Release OLD = new Release(3, 20);
    private static final Release RELEASE = new Release(3, 21);

    @ParameterizedTest
    @CsvSource({
        "libssl3t64, libssl3",
        "libglib2.0-0t64, glib",
        "libicu70, icu-libs icu-data-full",
        "libicu66, icu-libs icu-data-full",
        "libjpeg-turbo8, libjpeg-turbo",
        "libpng16-16t64, libpng",
        "libasound2t64, alsa-lib",
        "libcurl4t64, libcurl",
        "libprotobuf23, libprotobuf",
        "python3.10-dev, python3-dev",
        "netcat, netcat-openbsd",
        "php8.3-mbstring, php83-mbstring",
        "php8.3-mysql, php83-mysqli php83-pdo_mysql php83-mysqlnd",
        "php8.3-redis, php83-pecl-redis",
        "libnginx-mod-http-geoip2, nginx-mod-http-geoip2",
    })
    void knowsUbuntusAndOtherReleasesNames(String name, String expected) {
        assertThat(CATALOG.packageFor(name, RELEASE))
                .isInstanceOfSatisfying(
                        PackageAnswer.Mapped.class,
                        mapped -> assertThat(mapped.alpineNames()).isEqualTo(Arrays.asList(expected.split(" ", -1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"apt-transport-https", "apt-utils", "software-properties-common", "debconf", "php-json"})
    void saysWhatAlpineDoesNotNeed(String name) {
        assertThat(CATALOG.packageFor(name, RELEASE)).isInstanceOf(PackageAnswer.NotNeeded.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wkhtmltopdf", "systemd", "python2.7", "php7.4-curl", "gcc-multilib", "msodbcsql18"})
    void saysWhatAlpineHasNothingLike(String name) {
        assertThat(CATALOG.packageFor(name, RELEASE)).isInstanceOf(PackageAnswer.NoEqual.class);
    }

    @Test
    void suggestsWhereTheEvidenceIsWeakAndAnswersNothing() {
        assertThat(CATALOG.packageFor("x11-utils", RELEASE))
                .isInstanceOfSatisfying(
                        PackageAnswer.Unplaced.class,
                        unplaced -> assertThat(unplaced.nearest())
                                .isNotEmpty()
                                .allSatisfy(suggestion -> assertThat(CATALOG.exists(suggestion.alpineName(), RELEASE))
                                        .isTrue()));
    }

    @Test
    void doesNotTakeProgramsForTheSameBecauseTheyShareAWord() {
        assertThat(CATALOG.packageFor("epiphany", RELEASE)).isInstanceOf(PackageAnswer.Unplaced.class);
    }

    @Test
    void doesNotGuessAboutNamesThatNobodyKnows() {
        assertThat(CATALOG.packageFor("our-own-tool", RELEASE))
                .isInstanceOfSatisfying(
                        PackageAnswer.Unplaced.class,
                        unplaced -> assertThat(unplaced.nearest()).isEmpty());
    }

    @Test
    void answersAccordingToTheRelease() {
        assertThat(CATALOG.exists("gosu", OLD)).isFalse();
        assertThat(CATALOG.exists("gosu", Release.DEFAULT)).isTrue();
        assertThat(CATALOG.exists("php82", OLD)).isTrue();
        assertThat(CATALOG.exists("php82", Release.DEFAULT)).isFalse();
        assertThat(CATALOG.exists("postgresql-client", RELEASE)).isTrue();
        assertThat(CATALOG.exists("build-essential", RELEASE)).isFalse();
    }

    @Test
    void carriesTheEvidence() {
        assertThat(CATALOG.packageFor("libexif-dev", RELEASE))
                .isInstanceOfSatisfying(PackageAnswer.Mapped.class, mapped -> {
                    assertThat(mapped.evidence().facts()).contains("pc:libexif");
                    assertThat(mapped.confidence()).isEqualTo(Confidence.CERTAIN);
                });
    }
}
