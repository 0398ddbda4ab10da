package io.github.alpinist.convert;

import io.github.alpinist.catalog.ImageAnswer;
import io.github.alpinist.dockerfile.From;
import io.github.alpinist.dockerfile.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A stage with what it stands on, the shell texts in it, and what the conversion has installed in it so far. */
final class StageView {
    private final Stage stage;
    private final Optional<StageView> parent;
    private final List<Snippet> snippets = new ArrayList<>();
    private final IdentityHashMap<Snippet, List<Call>> calls = new IdentityHashMap<>();
    private final IdentityHashMap<Snippet, ManualMarks> marks = new IdentityHashMap<>();
    private final Map<String, List<String>> installed = new LinkedHashMap<>();
    private final Groups groups = new Groups();
    private final Users users = new Users();
    private final Set<String> freed = new HashSet<>();
    private final Set<String> folders = new HashSet<>();
    private final Map<Integer, VirtualPackages> virtuals = new HashMap<>();
    private boolean npmBundled;
    private boolean bash;
    private final Map<String, List<String>> everInstalled = new LinkedHashMap<>();
    private Ground ground = Ground.UNKNOWN;
    private Optional<ImageAnswer.Mapped> image = Optional.empty();

    StageView(Stage stage, Optional<StageView> parent) {
        this.stage = stage;
        this.parent = parent;
    }

    Stage stage() {
        return stage;
    }

    /** The stage of this file that this one begins from. */
    Optional<StageView> parent() {
        return parent;
    }

    /** The stage, its parent, and so on. */
    Stream<StageView> lineage() {
        return Stream.concat(Stream.of(this), parent.stream().flatMap(StageView::lineage));
    }

    /** Whether it is the other stage or stands on it. */
    boolean beginsFrom(StageView other) {
        return lineage().anyMatch(other::equals);
    }

    Ground ground() {
        return ground;
    }

    void standsOn(Ground known) {
        ground = known;
    }

    /** The image that it, or the first stage of its lineage, is built on, as the Dockerfile names it. */
    Optional<String> base() {
        return lineage()
                .reduce((child, parent) -> parent)
                .flatMap(root -> From.of(root.stage().from()))
                .map(from -> from.image().text());
    }

    /** Remembers the image that takes the place of its own. */
    void standsOn(ImageAnswer.Mapped mapped) {
        ground = Ground.DEBIAN;
        image = Optional.of(mapped);
    }

    /** The Alpine image that its commands run on, where one is known. */
    Optional<ImageAnswer.Mapped> image() {
        return parent.isPresent() ? parent.get().image() : image;
    }

    /** The commands of a snippet, found once: every rule asks for them again. */
    List<Call> calls(Snippet snippet, Supplier<List<Call>> find) {
        return calls.computeIfAbsent(snippet, first -> find.get());
    }

    /** How a snippet marks what is installed by hand, found once. */
    ManualMarks marks(Snippet snippet) {
        return marks.computeIfAbsent(snippet, first -> new ManualMarks(first.script()));
    }

    List<Snippet> snippets() {
        return snippets;
    }

    /** Takes over the packages and groups that the parent has at its end. */
    void inherit() {
        parent.ifPresent(before -> {
            installed.putAll(before.installed);
            groups.addAll(before.groups);
            users.addAll(before.users);
            freed.addAll(before.freed);
            folders.addAll(before.folders);
        });
    }

    /**
     * The words that install: as a virtual package where the same script purges what the call installs.
     *
     * @param fresh the Debian packages that were not there before
     */
    List<String> verb(Call call, List<String> fresh) {
        if (!AptMark.isTemporary(call)) {
            return List.of("add", "--no-cache");
        }
        String name = virtuals.computeIfAbsent(call.instruction().index(), index -> new VirtualPackages())
                .add(fresh);
        return List.of("add", "--no-cache", "--virtual", name);
    }

    /** Remembers that a Debian package stays when a script's virtual packages leave. */
    void keep(String debianName) {
        virtuals.values().forEach(each -> each.keep(debianName));
    }

    /** The virtual packages of a call's script, which leave with the first command that asks for it. */
    List<String> takeVirtuals(Call call) {
        VirtualPackages taken = virtuals.remove(call.instruction().index());
        if (taken == null) {
            return List.of();
        }
        taken.debianNames().forEach(installed::remove);
        return taken.names();
    }

    /** Remembers whether bash reads its instructions at its end, as it then does in stages that begin from it. */
    void endsInBash(boolean known) {
        bash = known;
    }

    boolean endsInBash() {
        return bash;
    }

    /** Remembers that its package nodejs holds npm too, as NodeSource's does. */
    void bundlesNpm() {
        npmBundled = true;
    }

    boolean npmBundled() {
        return npmBundled;
    }

    Groups groups() {
        return groups;
    }

    Users users() {
        return users;
    }

    /** Whether a group id is to be freed: true once. */
    boolean frees(String id) {
        return freed.add(id);
    }

    /** Remembers that a folder is made: true once. */
    boolean makesFolder(String folder) {
        return folders.add(folder);
    }

    void install(String debianName, List<String> alpineNames) {
        installed.put(debianName, alpineNames);
        everInstalled.put(debianName, alpineNames);
    }

    /** Alpine's packages that the stage itself installs, those too that leave again. */
    Stream<String> everNamed() {
        return everInstalled.values().stream().flatMap(List::stream).distinct();
    }

    /** Whether it or a stage before it installs a Debian package, one too that leaves again. */
    boolean everInstalls(String debianName) {
        return lineage().anyMatch(stage -> stage.everInstalled.containsKey(debianName));
    }

    /** The Alpine names that leave with a Debian package: those that no other package still wants. */
    List<String> remove(String debianName) {
        List<String> names = Optional.ofNullable(installed.remove(debianName)).orElse(List.of());
        return names.stream().filter(name -> !has(name)).toList();
    }

    /** Whether the file installs a Debian package by name. */
    boolean installs(String debianName) {
        return installed.containsKey(debianName);
    }

    /** Debian's packages that the file installs by now. */
    Stream<String> debianNames() {
        return installed.keySet().stream();
    }

    /** Alpine's packages that the file installs by now, each once. */
    Stream<String> alpineNames() {
        return installed.values().stream().flatMap(List::stream).distinct();
    }

    boolean has(String alpineName) {
        return installed.values().stream().anyMatch(names -> names.contains(alpineName));
    }
}
