package io.github.alpinist.risk;

import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requirements as pip reads them: from files and those that they include, and from a command's words. */
final class RequirementsFile {
    private static final Pattern REQUIREMENT = Pattern.compile("(?<name>[A-Za-z0-9](?:[\\w.-]{0,98}[A-Za-z0-9])?)"
            + "\\s*(?:\\[[^\\]]*])?\\s*(?:\\(?(?<bounds>[<>=!~][^;@()]*)\\)?)?\\s*(?:;(?<marker>.*))?");
    private static final Pattern PINNED = Pattern.compile("={2,3}\\s*([\\w.+!-]+)\\s*");
    private static final Pattern HASH = Pattern.compile("--hash[= ]sha256:([0-9A-Fa-f]{64})");
    private static final Pattern INCLUDE = Pattern.compile("(?:-r|--requirement)[= ]*(\\S+)");
    private static final Pattern OTHER_INDEX =
            Pattern.compile("(?:-i|--index-url|--extra-index-url|-f|--find-links|--no-index)\\b.*");
    private static final Pattern BINARY_ONLY = Pattern.compile("--only-binary[= ](\\S+)");
    private static final Pattern WHEEL = Pattern.compile("(?:\\S+\\s*@\\s*)?(\\S+?\\.whl)(?:[#?;]\\S*)?(?:\\s.*)?");
    private static final Pattern OPTIONS = Pattern.compile("\\s--?\\w.*");
    private static final int MOST_FILES = 50;

    /** No requirement is longer, without its hashes. */
    private static final int LONGEST = 2000;

    private final RepositoryFiles files;
    private final PythonVersion python;
    private final Set<String> seen = new HashSet<>();
    private final List<PythonPin> pins = new ArrayList<>();
    private final Set<String> binaryOnly = new HashSet<>();
    private boolean otherIndex;

    /** @param options that the command was given, which hold for the files too */
    RequirementsFile(RepositoryFiles files, PythonVersion python, List<String> options) {
        this.files = files;
        this.python = python;
        for (int i = 0; i < options.size(); i++) {
            option(options.get(i) + (i + 1 < options.size() ? " " + options.get(i + 1) : ""));
        }
    }

    /** An index that a variable names. */
    void useOtherIndex() {
        otherIndex = true;
    }

    List<PythonPin> pins() {
        return pins.stream().map(this::withOptions).toList();
    }

    /** Options hold for the lines before them too. */
    private PythonPin withOptions(PythonPin pin) {
        boolean noSource = binaryOnly.contains(":all:") || binaryOnly.contains(pin.name());
        return new PythonPin(
                pin.name(), pin.version(), pin.bounds(), pin.place(), pin.files(), pin.hashes(), !otherIndex, noSource);
    }

    void read(String path) {
        if (seen.size() < MOST_FILES && seen.add(path)) {
            files.text(path).ifPresent(this::read);
        }
    }

    private void read(Source source) {
        StringBuilder joined = new StringBuilder();
        int start = 1;
        for (int line = 1; line <= source.lineCount(); line++) {
            String text = source.line(line).replaceFirst("(?:^|\\s)#.*$", "").stripTrailing();
            joined.append(text.endsWith("\\") ? text.substring(0, text.length() - 1) + " " : text);
            if (!text.endsWith("\\")) {
                line(source.name(), joined.toString().strip(), new Place(source.name(), start, 1));
                joined.setLength(0);
                start = line + 1;
            }
        }
    }

    private void line(String path, String line, Place place) {
        Matcher include = INCLUDE.matcher(line);
        if (include.matches()) {
            RepositoryPath.resolve(RepositoryPath.folder(path), include.group(1))
                    .ifPresent(this::read);
        } else if (line.startsWith("-")) {
            option(line);
        } else {
            requirement(line, place);
        }
    }

    private void option(String line) {
        Matcher binary = BINARY_ONLY.matcher(line);
        if (binary.find() && binary.start() == 0) {
            for (String name : binary.group(1).split(",", -1)) {
                binaryOnly.add(name.equals(":all:") ? name : PythonPin.normal(name));
            }
        }
        otherIndex |= OTHER_INDEX.matcher(line).matches();
    }

    /** One requirement; what is none is not looked at. */
    void requirement(String text, Place place) {
        String named = OPTIONS.matcher(text).replaceFirst("").strip();
        if (named.length() > LONGEST) {
            return;
        }
        Matcher wheel = WHEEL.matcher(named);
        if (wheel.matches()) {
            wheel(wheel.group(1), place);
            return;
        }
        List<String> hashes = HASH.matcher(text)
                .results()
                .map(hash -> hash.group(1).toLowerCase(Locale.ROOT))
                .toList();
        Matcher matcher = REQUIREMENT.matcher(named);
        if (!matcher.matches()
                || matcher.group("marker") != null && !PythonMarker.mayHold(matcher.group("marker"), python)) {
            return;
        }
        String bounds = Optional.ofNullable(matcher.group("bounds")).orElse("").strip();
        Matcher pinned = PINNED.matcher(bounds);
        String version = pinned.matches() ? pinned.group(1) : "";
        pins.add(new PythonPin(
                PythonPin.normal(matcher.group("name")), version, bounds, place, List.of(), hashes, true, false));
    }

    /** The file of an address is all that there is. */
    private void wheel(String address, Place place) {
        String file = address.substring(address.lastIndexOf('/') + 1).replace("%2B", "+");
        WheelName.parse(file)
                .ifPresent(name -> pins.add(new PythonPin(
                        PythonPin.normal(file.substring(0, file.indexOf('-'))),
                        name.version(),
                        "",
                        place,
                        List.of(file),
                        List.of(),
                        false,
                        false)));
    }
}
