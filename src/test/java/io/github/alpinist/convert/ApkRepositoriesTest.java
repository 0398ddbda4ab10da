package io.github.alpinist.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.apk.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApkRepositoriesTest {
    private static final Release RELEASE = new Release(3, 21);

    @ParameterizedTest
    @CsvSource({
        "https://nginx.org/packages/debian/, -X https://nginx.org/packages/alpine/v3.21/main",
        "http://nginx.org/packages/mainline/ubuntu/, -X https://nginx.org/packages/mainline/alpine/v3.21/main",
        "https://apt.corretto.aws, https://apk.corretto.aws/amazoncorretto.rsa.pub",
        "https://packages.adoptium.net/artifactory/deb, -X https://packages.adoptium.net/artifactory/apk/alpine/main",
    })
    void namesThePublishersRepositoryForApk(String source, String expected) {
        assertThat(ApkRepositories.remedy(source, RELEASE))
                .hasValueSatisfying(remedy -> assertThat(remedy).contains(expected));
    }

    @Test
    void saysNothingOfAPublisherWithoutOne() {
        assertThat(ApkRepositories.remedy("https://mirror.example/packages/debian", RELEASE))
                .isEmpty();
    }
}
