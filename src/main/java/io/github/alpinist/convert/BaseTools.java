package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds what a Debian base image brings silently and its Alpine variant does not, where a command uses it. */
final class BaseTools implements CommandStep {
    private static final Rule RULE = new Rule(
            "base-tools",
            "Adds programs that the Debian image holds and the Alpine image does not, where they are used");

    /** Programs of Debian's essential packages that neither BusyBox nor Alpine's base image has. */
    private static final Map<String, String> ESSENTIAL = Map.ofEntries(
            Map.entry("perl", "perl"),
            Map.entry("runuser", "runuser"),
            Map.entry("prove", "perl-utils"),
            Map.entry("shasum", "perl-utils"),
            Map.entry("pod2man", "perl-utils"),
            Map.entry("json_pp", "perl-utils"),
            Map.entry("setpriv", "setpriv"),
            Map.entry("lsblk", "lsblk"),
            Map.entry("stdbuf", "coreutils"),
            Map.entry("numfmt", "coreutils"),
            Map.entry("csplit", "coreutils"),
            Map.entry("b2sum", "coreutils"),
            Map.entry("tput", "ncurses"),
            Map.entry("infocmp", "ncurses"));

    /** Programs of the image buildpack-deps, which the official language images without -slim stand on. */
    private static final Map<String, String> BUILDPACK = Map.ofEntries(
            Map.entry("git", "git"),
            Map.entry("hg", "mercurial"),
            Map.entry("svn", "subversion"),
            Map.entry("ssh", "openssh-client-default"),
            Map.entry("ssh-keygen", "openssh-keygen"),
            Map.entry("ssh-keyscan", "openssh-client-common"),
            Map.entry("curl", "curl"),
            Map.entry("gpg", "gnupg"),
            Map.entry("make", "make"),
            Map.entry("gcc", "gcc"),
            Map.entry("cc", "gcc"),
            Map.entry("g++", "g++"),
            Map.entry("c++", "g++"),
            Map.entry("ld", "binutils"),
            Map.entry("strip", "binutils"),
            Map.entry("patch", "patch"),
            Map.entry("file", "file"),
            Map.entry("xz", "xz"),
            Map.entry("autoconf", "autoconf"),
            Map.entry("autoreconf", "autoconf"),
            Map.entry("automake", "automake"),
            Map.entry("libtool", "libtool"),
            Map.entry("pkg-config", "pkgconfig"),
            Map.entry("python3", "python3"));

    private static final Set<String> ON_BUILDPACK = Set.of(
            "python",
            "node",
            "ruby",
            "golang",
            "rust",
            "perl",
            "erlang",
            "elixir",
            "gcc",
            "haskell",
            "pypy",
            "buildpack-deps");
    private static final Set<String> GO_COMPILES = Set.of("build", "install", "run", "test", "vet");
    private static final Pattern NAME = Pattern.compile("(?:.*/)?(?<name>[\\w.-]+?)(?::(?<tag>[^@]*))?(?:@.*)?");

    @Override
    public Rule rule() {
        return RULE;
    }

    /** Never claims a command, so that the rules after it are asked too. */
    @Override
    public boolean apply(Call call, Draft draft) {
        if (ESSENTIAL.containsKey(call.name())) {
            need(call, ESSENTIAL.get(call.name()), "Debian always has " + call.name(), draft);
        }
        Optional<String> image = call.stage().base();
        String used = BUILDPACK.get(call.name());
        if (used != null
                && image.filter(BaseTools::hasBuildpack).isPresent()
                && !isOwn(call.name(), image.get())
                && !SourceBuilds.makes(call.stage(), call.name())) {
            need(call, used, "the Debian image holds " + call.name(), draft);
            if (call.is("gcc", "cc")) {
                need(call, "musl-dev", call.name() + " needs the C library's headers", draft);
            }
        }
        if (fetchesSources(call) && image.filter(BaseTools::isGoWithoutProxy).isPresent()) {
            need(call, "git", "Go fetched sources with it before 1.13, and the Debian image holds it", draft);
        }
        if (image.filter(BaseTools::isGo).isPresent()
                && compilesC(call, draft)
                && !call.stage().has("build-base")) {
            need(call, "gcc", "CGO_ENABLED=1 asks for a C compiler, and the Debian image holds it", draft);
            need(call, "musl-dev", "cgo needs the C library's headers", draft);
        }
        if (call.is("pecl", "phpize")
                && image.filter(name -> name.matches("(?:.*/)?php(:.*)?")).isPresent()) {
            need(call, "$PHPIZE_DEPS", "PHP's Alpine image leaves out what extensions are built with", draft);
        }
        return false;
    }

    private static boolean isGo(String image) {
        return image.matches("(?:.*/)?golang(?:[:@].*)?");
    }

    /** Whether Go is told to compile C; where it is told nothing, it does so only for the modules that hold some. */
    private static boolean compilesC(Call call, Draft draft) {
        return call.is("go")
                && call.arguments().stream()
                        .limit(1)
                        .anyMatch(word -> GO_COMPILES.stream().anyMatch(word::is))
                && new Variables(draft).find("CGO_ENABLED", call).stream().anyMatch(BaseTools::isOne);
    }

    private static boolean isOne(Variables.Definition definition) {
        return definition instanceof Variables.Text text
                ? text.text().text().equals("1")
                : ((Variables.Words) definition).words().stream().anyMatch(word -> word.isLiteral("1"));
    }

    private static boolean fetchesSources(Call call) {
        boolean gets =
                call.is("go") && call.arguments().stream().limit(1).anyMatch(word -> word.is("get") || word.is("mod"));
        return gets || call.is("glide", "dep", "govendor");
    }

    private static boolean isGoWithoutProxy(String image) {
        return image.matches("(?:.*/)?golang:1\\.(?:\\d|1[0-2])(?:[.-].*)?");
    }

    private static void need(Call call, String alpineName, String why, Draft draft) {
        boolean known = alpineName.startsWith("$") || draft.catalog().exists(alpineName, draft.release());
        if (known && call.isProvidedFor()) {
            draft.additions().needWhile(call, alpineName, RULE, why);
        }
    }

    /** The package of a program that a Debian image brings unasked and its Alpine variant does not. */
    static Optional<String> packageFor(String program, Optional<String> image) {
        Optional<String> used = Optional.ofNullable(BUILDPACK.get(program))
                .filter(name -> image.filter(BaseTools::hasBuildpack).isPresent() && !isOwn(program, image.get()));
        boolean fetches =
                program.equals("curl") && image.filter(BaseTools::isTemurin).isPresent();
        return Optional.ofNullable(ESSENTIAL.get(program))
                .or(() -> used)
                .or(() -> fetches ? Optional.of("curl") : Optional.empty());
    }

    /** Its images on Ubuntu and Debian have curl for those who came to rely on it. */
    private static boolean isTemurin(String image) {
        return image.matches("(?:.*/)?eclipse-temurin(?:[:@].*)?");
    }

    private static boolean hasBuildpack(String image) {
        Matcher matcher = NAME.matcher(image);
        return matcher.matches()
                && ON_BUILDPACK.contains(matcher.group("name"))
                && !Optional.ofNullable(matcher.group("tag")).orElse("").contains("slim");
    }

    /** Whether a stage stands on an image with compilers: of buildpack-deps those with a tag of their own have none. */
    static boolean hasCompilers(StageView stage) {
        return stage.base()
                .filter(image -> hasBuildpack(image) && !image.matches(".*buildpack-deps:.*(?:curl|scm)\\b.*"))
                .isPresent();
    }

    /** Whether the image is the program's own, as python's is of python3. */
    private static boolean isOwn(String command, String image) {
        return command.startsWith("python") && image.matches("(.*/)?(python|pypy)(:.*)?");
    }
}
