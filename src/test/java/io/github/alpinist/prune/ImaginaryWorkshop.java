package io.github.alpinist.prune;

import io.github.alpinist.apk.ApkPackage;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.verify.Check;
import io.github.alpinist.verify.Outcome;
import io.github.alpinist.verify.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tests pass while of each need one package is there; nothing is run. */
final class ImaginaryWorkshop implements Workshop {
    private static final Pattern ADDED = Pattern.compile("apk add --no-cache ([^\\n]*)");

    private final List<Set<String>> needs;
    private final Map<String, Set<String>> images = new HashMap<>();
    private final List<String> said = new ArrayList<>();
    private ImageContents contents = ImageContents.empty();
    private Optional<Random> mumbling = Optional.empty();
    private List<String> lines = List.of();
    private Optional<String> kept = Optional.empty();
    private Optional<String> needed = Optional.empty();
    private List<String> setUp = List.of();
    private boolean apk = true;
    private boolean builds = true;
    private boolean hangs;
    private boolean saves = true;
    private Optional<String> hidden = Optional.empty();
    private Duration each = Duration.ZERO;
    private Duration passed = Duration.ZERO;

    /** @param needs each holds while one of its packages is there */
    ImaginaryWorkshop(List<Set<String>> needs) {
        this.needs = needs;
    }

    void over(ImageContents image) {
        contents = image;
    }

    ImaginaryWorkshop saying(String line) {
        lines = List.of(line);
        return this;
    }

    /** Failures name nothing, or what is missing, or anything. */
    ImaginaryWorkshop mumbling(Random random) {
        mumbling = Optional.of(random);
        return this;
    }

    ImaginaryWorkshop keeping(String name) {
        kept = Optional.of(name);
        return this;
    }

    ImaginaryWorkshop failingToBuildWithout(String name) {
        needed = Optional.of(name);
        return this;
    }

    ImaginaryWorkshop neverBuilding() {
        builds = false;
        return this;
    }

    /** Builds without a package do not end, though it is not needed. */
    ImaginaryWorkshop hangingWithout(String name) {
        hangs = true;
        return failingToBuildWithout(name);
    }

    /** Builds bring a package that the Dockerfile does not name. */
    ImaginaryWorkshop bringing(String name) {
        hidden = Optional.of(name);
        return this;
    }

    ImaginaryWorkshop savingNothing() {
        saves = false;
        return this;
    }

    ImaginaryWorkshop settingUp(String name) {
        setUp = List.of(name);
        return this;
    }

    ImaginaryWorkshop withoutApk() {
        apk = false;
        return this;
    }

    ImaginaryWorkshop taking(Duration time) {
        each = time;
        return this;
    }

    List<String> said() {
        return said;
    }

    Duration passed() {
        return passed;
    }

    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.EPOCH.plus(passed);
            }
        };
    }

    boolean passes(Set<String> gone) {
        return needs.stream().noneMatch(gone::containsAll);
    }

    @Override
    public Probed probe(Probe probe, int attempt) {
        if (!apk) {
            return new Probed.Impossible("it has no apk");
        }
        Set<String> stayed =
                kept.filter(name -> !probe.installed().contains(name)).stream().collect(Collectors.toSet());
        Set<String> installed = brought(probe.world());
        if (!installed.equals(probe.installed())) {
            throw new AssertionError(probe.world() + " brings " + new TreeSet<>(installed) + ", and planned was "
                    + new TreeSet<>(probe.installed()));
        }
        return stayed.isEmpty() ? new Probed.Tested(outcome(installed)) : new Probed.Unlike(stayed, Set.of());
    }

    @Override
    public String build(String dockerfile, int attempt) {
        Matcher added = ADDED.matcher(dockerfile);
        List<String> names = new ArrayList<>(List.of("musl", "busybox"));
        if (added.find()) {
            names.addAll(List.of(added.group(1).split(" ", -1)));
        }
        hidden.ifPresent(names::add);
        Set<String> installed = brought(names);
        if (!builds || needed.filter(name -> !installed.contains(name)).isPresent()) {
            throw new AlpinistException(
                    hangs ? Failure.TIMEOUT : Failure.BUILD,
                    needed.map(name -> name + ": not found").orElse("a word"),
                    "Look at it.");
        }
        images.put("image-" + attempt, installed);
        return "image-" + attempt;
    }

    @Override
    public Outcome test(String image, int attempt) {
        return outcome(images.getOrDefault(image, Set.of()));
    }

    @Override
    public Set<String> installed(String image) {
        return images.getOrDefault(image, Set.of());
    }

    @Override
    public boolean saves(String image) {
        return saves;
    }

    @Override
    public void say(String line) {
        said.add(line);
    }

    private Outcome outcome(Set<String> installed) {
        passed = passed.plus(each);
        Set<String> gone = contents.ownership().apk().packages().all().stream()
                .map(ApkPackage::name)
                .filter(name -> !installed.contains(name))
                .collect(Collectors.toSet());
        Verdict verdict = passes(gone) ? Verdict.PASSED : Verdict.FAILED;
        int code = verdict == Verdict.PASSED ? 0 : 1;
        Check check = new Check(Check.Kind.TEST, "tests", verdict, Optional.of(code), 1, words(gone));
        return new Outcome(List.of(check), setUp.stream().filter(gone::contains).toList());
    }

    private List<String> words(Set<String> gone) {
        if (mumbling.isEmpty()) {
            return lines;
        }
        return switch (mumbling.get().nextInt(4)) {
            case 0 ->
                needs.stream()
                        .filter(gone::containsAll)
                        .flatMap(Set::stream)
                        .map(name -> "cannot open /usr/share/" + name + "/data")
                        .toList();
            case 1 -> List.of("cannot open /usr/share/p" + (10 + mumbling.get().nextInt(30)) + "-dev/data");
            default -> List.of();
        };
    }

    private Set<String> brought(List<String> names) {
        Set<String> brought = new HashSet<>();
        names.forEach(name -> bring(name, brought));
        return brought;
    }

    private void bring(String name, Set<String> brought) {
        ApkPackage found = contents.ownership().apk().packages().providing(name).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing provides '" + name + "'"));
        if (brought.add(found.name())) {
            found.depends().forEach(dependency -> bring(dependency.name(), brought));
        }
    }
}
