package io.github.alpinist.measure;

import io.github.alpinist.prune.Content;
import io.github.alpinist.prune.FileEntry;
import io.github.alpinist.prune.FileTree;
import io.github.alpinist.report.FileGroup;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sorts the files of an image by what they are; of several kinds that fit, the first one counts. */
final class FileKinds {
    private static final List<Rule> RULES = List.of(
            at("certificates", "/etc/ssl/|/etc/pki/|/usr/(local/)?share/ca-certificates/"),
            at("time zones", "/usr/share/zoneinfo/"),
            at("locale data", "/usr/share/(locale|i18n|X11/locale)/|/usr/lib/locale/"),
            at("documentation", "/usr/(local/)?share/(doc|man|info|licenses|gtk-doc|help)/"),
            at("package databases", "/var/lib/(dpkg|apt)/|/var/cache/(apt|apk)/|/(usr/)?lib/apk/|/etc/apk/"),
            at("Node modules", ".*/node_modules/"),
            at("Python", ".*/(site|dist)-packages/|/usr/(local/)?lib/python[0-9.]*/|.*\\.py[cio]?$"),
            at("Ruby", ".*/gems/|/usr/(local/)?lib/ruby/|.*\\.(rb|gem)$"),
            at("Perl", "/usr/(local/)?(share|lib|lib/[^/]+)/perl(5|-base)?/|.*\\.p[lm]$"),
            at("PHP", "/usr/(local/)?(share|lib)/php[0-9.]*/|.*\\.(php|phar)$"),
            at("Java archives", ".*\\.(jar|war|ear|jmod)$|.*/lib/modules$"),
            at("headers and static libraries", "/usr/(local/)?include/|.*\\.(h|hh|hpp|a|la|o|pc|cmake)$"),
            new Rule("shared libraries", file -> isElf(file) && Programs.isLibrary(file.path())),
            new Rule("programs", FileKinds::isElf),
            new Rule("scripts", file -> file.content().flatMap(Content::shebang).isPresent()),
            new Rule("other data", file -> true));

    private FileKinds() {}

    private record Rule(String kind, Predicate<FileEntry> fits) {}

    /** The largest first; a file with several names counts once. */
    static List<FileGroup> of(FileTree tree) {
        Map<String, LongSummaryStatistics> groups = tree.entries().stream()
                .filter(file -> file.isFile() && file.link().isEmpty())
                .collect(Collectors.groupingBy(
                        FileKinds::kind, LinkedHashMap::new, Collectors.summarizingLong(FileEntry::bytes)));
        return groups.entrySet().stream()
                .map(each -> new FileGroup(
                        each.getKey(),
                        Math.toIntExact(each.getValue().getCount()),
                        each.getValue().getSum()))
                .sorted(Comparator.comparing(FileGroup::bytes).reversed().thenComparing(FileGroup::kind))
                .toList();
    }

    private static String kind(FileEntry file) {
        return RULES.stream()
                .filter(rule -> rule.fits().test(file))
                .findFirst()
                .map(Rule::kind)
                .orElseThrow();
    }

    private static Rule at(String kind, String paths) {
        Pattern pattern = Pattern.compile(paths);
        return new Rule(kind, file -> pattern.matcher(file.path()).lookingAt());
    }

    private static boolean isElf(FileEntry file) {
        return file.content().flatMap(Content::elfFile).isPresent();
    }
}
