package io.github.alpinist.convert;

import io.github.alpinist.apk.Release;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Publishers with a repository for apt that have one for apk too, under the same names of packages. */
final class ApkRepositories {
    /**
     * @param apt address of the repository for apt
     * @param apk that of the one for apk, with groups of the former and the release
     * @param key what it is signed with
     * @param file the name that the key must have in /etc/apk/keys
     */
    private record Publisher(Pattern apt, String apk, String key, String file) {}

    private static final List<Publisher> PUBLISHERS = List.of(
            new Publisher(
                    Pattern.compile("https?://(?:\\w+\\.)?nginx\\.org/packages/(mainline/)?(?:debian|ubuntu).*"),
                    "https://nginx.org/packages/$1alpine/vRELEASE/main",
                    "https://nginx.org/keys/nginx_signing.rsa.pub",
                    "nginx_signing.rsa.pub"),
            new Publisher(
                    Pattern.compile("https?://apt\\.corretto\\.aws.*"),
                    "https://apk.corretto.aws",
                    "https://apk.corretto.aws/amazoncorretto.rsa.pub",
                    "amazoncorretto.rsa.pub"),
            new Publisher(
                    Pattern.compile("https?://packages\\.adoptium\\.net/artifactory/deb.*"),
                    "https://packages.adoptium.net/artifactory/apk/alpine/main",
                    "https://packages.adoptium.net/artifactory/api/security/keypair/public/repositories/apk",
                    "adoptium.rsa.pub"));

    private ApkRepositories() {}

    /** How a person takes the packages of a repository for apt from its publisher's for apk. */
    static Optional<String> remedy(String source, Release release) {
        return PUBLISHERS.stream()
                .flatMap(publisher -> remedy(publisher, source, release).stream())
                .findFirst();
    }

    private static Optional<String> remedy(Publisher publisher, String source, Release release) {
        Matcher matcher = publisher.apt().matcher(source);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String groups = matcher.groupCount() > 0
                ? publisher
                        .apk()
                        .replace("$1", Optional.ofNullable(matcher.group(1)).orElse(""))
                : publisher.apk();
        return Optional.of("or take its own for Alpine: wget -O /etc/apk/keys/" + publisher.file() + " "
                + publisher.key() + ", then apk add -X " + groups.replace("RELEASE", release.toString()) + " NAMES");
    }
}
