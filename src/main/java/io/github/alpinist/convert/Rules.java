package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the conversion, in the order in which they are asked. */
public final class Rules {
    static final List<FileStep> FIRST = List.of(new BaseImages());

    static final List<CommandStep> COMMANDS = List.of(
            new AptMark(),
            new AptUpdate(),
            new AptInstall(),
            new AptUpgrade(),
            new AptRemove(),
            new AptClean(),
            new AptRepository(),
            new Prompts(),
            new Debconf(),
            new Dpkg(),
            new DpkgQuery(),
            new Locales(),
            new LinkerCache(),
            new Bash(),
            new MovedPrograms(),
            new ApacheModules(),
            new DebianPrograms(),
            new EchoEscapes(),
            new BaseTools(),
            new SourceBuilds(),
            new BaseFolders(),
            new Services(),
            new Alternatives(),
            new Certificates(),
            new BusyboxOptions(),
            new UnpackedTimes(),
            new KernelHeaders(),
            new PerlTests(),
            new GroupAdd(),
            new UserAdd(),
            new AddGroup(),
            new AddUser(),
            new UserMod(),
            new AccountRemoval());

    /** Asked of the commands in scripts of the build context; none of them edits those. */
    static final List<CommandStep> IN_SCRIPTS = List.of(new Bash(), new BaseTools(), new BusyboxOptions());

    static final List<FileStep> LAST = List.of(
            new ContextScripts(),
            new GosuLink(),
            new AptFiles(),
            new CopiedImages(),
            new CompiledCopies(),
            new CacheMounts(),
            new OwnCaches(),
            new GlibcDownloads(),
            new CopiedPrograms(),
            new DistributionPackages(),
            new Gcompat(),
            new GlibcTargets(),
            new LuaLibraries(),
            new VolumeOwners(),
            new BaseAccounts(),
            new PhpModules(),
            new ImageFormats(),
            new TimeZones(),
            new LocaleVariables(),
            new Prompts(),
            new Bash(),
            new DebianPaths(),
            new ImageReleases());

    /** What only has findings, and changes nothing. */
    private static final List<Rule> OBSERVING = List.of(
            BaseImages.UNKNOWN,
            BaseImages.DIGEST,
            BaseImages.ARGUMENT,
            CheckedImages.RULE,
            StatefulSoftware.RULE,
            CopiedImages.LIBC,
            PackageNames.UNKNOWN,
            PackageNames.NO_EQUAL,
            PackageNames.VERSION,
            PackageNames.VARIABLE,
            PackageNames.LOCAL_FILE,
            Leftovers.RULE,
            Snippets.UNREADABLE);

    private static final List<Rule> FURTHER = List.of(LoginShells.RULE, Applets.RULE, AptTools.RULE, LibraryPaths.RULE);

    private Rules() {}

    /** Every rule that a change or a finding of a conversion can name, those of the parsers aside. */
    public static List<Rule> all() {
        Stream<Rule> steps =
                Stream.of(FIRST, COMMANDS, LAST).flatMap(List::stream).map(Step::rule);
        return Stream.of(steps, FURTHER.stream(), OBSERVING.stream())
                .flatMap(rules -> rules)
                .distinct()
                .toList();
    }
}
