package io.github.alpinist.risk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Java's libraries that load code for glibc, or draw text where there are no fonts. */
final class JavaLibraries implements RiskCheck {
    private static final KnownDependencies KNOWN = new KnownDependencies("maven");
    private static final Pattern DRAWING = Pattern.compile(
            "org\\.apache\\.poi:poi-ooxml|net\\.sf\\.jasperreports:.*|org\\.jfree:jfreechart|org\\.apache\\.pdfbox:pdfbox"
                    + "|org\\.xhtmlrenderer:flying-saucer-.*|org\\.apache\\.xmlgraphics:(?:batik-.*|fop.*)"
                    + "|net\\.sf\\.barcode4j:.*|com\\.github\\.(?:penggle:kaptcha|whvcse:easy-captcha)");
    private static final Pattern RUN_TIME = Pattern.compile("libstdc\\+\\+6|g\\+\\+|build-essential");
    private static final Pattern HEADLESS = Pattern.compile("(?:default|openjdk-\\d+)-(?:jre|jdk)-headless");
    private static final Pattern JAVA = Pattern.compile("(?:default|openjdk-\\d+)-(?:jre|jdk)");
    private static final Pattern FONTS = Pattern.compile("fonts?-.*|ttf-.*|fontconfig|xfonts-.*");

    @Override
    public void look(Move move, Found found) {
        List<Dependency> dependencies = Stream.concat(MavenDependencies.of(move), GradleDependencies.of(move))
                .toList();
        boolean runTime = DebianPackage.ofResult(move).anyMatch(each -> each.matches(RUN_TIME));
        (runTime ? KNOWN.without("java-runtime-library") : KNOWN).look(dependencies, found);
        dependencies.stream()
                .filter(each -> DRAWING.matcher(each.name()).matches())
                .findFirst()
                .ifPresent(drawing -> fonts(drawing, move, found));
    }

    /** Only Java that apk installs is without fonts: the images of Eclipse Temurin hold some. */
    private static void fonts(Dependency drawing, Move move, Found found) {
        List<DebianPackage> installed = DebianPackage.ofResult(move).toList();
        Optional<DebianPackage> headless = first(installed, HEADLESS);
        Optional<DebianPackage> java = headless.or(() -> first(installed, JAVA));
        if (java.isEmpty() || headless.isEmpty() && first(installed, FONTS).isPresent()) {
            return;
        }
        String what = drawing.text() + " draws text, and " + java.get().name() + " becomes Alpine's package"
                + (headless.isPresent() ? ", which leaves libfontmanager out" : " without fonts");
        found.add("java-fonts", move.place(java.get().command().span()), what);
    }

    private static Optional<DebianPackage> first(List<DebianPackage> installed, Pattern names) {
        return installed.stream().filter(each -> each.matches(names)).findFirst();
    }
}
