package io.github.alpinist.convert;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.catalog.PackageAnswer;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.finding.Severity;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rules have gathered so far about one Dockerfile. */
final class Draft {
    private final Inlined inlined;
    private final Map<String, String> kept;
    private final Dockerfile file;
    private final Catalog catalog;
    private final Release release;
    private final BuildContext context;
    private final Set<String> acceptedState;
    private final Set<Aid> aids;
    private final CheckedImages images;
    private final Layout layout;
    private final Additions additions;
    private final LoginShells loginShells = new LoginShells();
    private final List<StageView> stages = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private final Set<SimpleCommand> leaving = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Instruction> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Span> names = new HashSet<>();
    private final Set<Span> rewritten = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Draft(
            Inlined inlined,
            Map<String, String> kept,
            Catalog catalog,
            Release release,
            BuildContext context,
            Set<String> acceptedState,
            Set<Aid> aids,
            Lookup lookup) {
        this.inlined = inlined;
        this.kept = kept;
        this.file = inlined.composed();
        this.catalog = catalog;
        this.release = release;
        this.context = context;
        this.acceptedState = acceptedState;
        this.aids = Set.copyOf(aids);
        this.images = new CheckedImages(catalog, release, lookup);
        this.layout = new Layout(file);
        this.additions = new Additions(this);
    }

    /** The Dockerfile with the scripts that its RUNs run in it. */
    Dockerfile file() {
        return file;
    }

    Inlined inlined() {
        return inlined;
    }

    /** Why a script of the context, by the name that people know it by, stays as it is although it could be converted. */
    Optional<String> keeps(String script) {
        return Optional.ofNullable(kept.get(script));
    }

    Catalog catalog() {
        return catalog;
    }

    Release release() {
        return release;
    }

    CheckedImages images() {
        return images;
    }

    BuildContext context() {
        return context;
    }

    /** Whether software may move although its data outlives the image. */
    boolean acceptsState(String software) {
        return acceptedState.contains(software);
    }

    boolean hasAid(Aid aid) {
        return aids.contains(aid);
    }

    Layout layout() {
        return layout;
    }

    Additions additions() {
        return additions;
    }

    LoginShells loginShells() {
        return loginShells;
    }

    List<StageView> stages() {
        return stages;
    }

    /** Whether the file's last stage is this one or begins from it. */
    boolean isInResult(StageView stage) {
        return stages.get(stages.size() - 1).beginsFrom(stage);
    }

    /** The stages whose instructions are converted. */
    List<StageView> converted() {
        return stages.stream().filter(stage -> stage.ground().converts()).toList();
    }

    PackageAnswer packageFor(String debianName) {
        return catalog.packageFor(SystemCron.meant(debianName, this), release);
    }

    /** Alpine's names for a Debian package; none where it is not needed or not known. */
    List<String> alpineNames(String debianName) {
        return packageFor(debianName) instanceof PackageAnswer.Mapped mapped ? mapped.alpineNames() : List.of();
    }

    /** Whether a list of names, known by the place of its first, is to be rewritten: true once. */
    boolean startRewriting(Span place) {
        return rewritten.add(place);
    }

    /** Remembers a place as a package's name, which no sweep takes for a command. */
    void named(Span place) {
        names.add(place);
    }

    boolean isName(Span place) {
        return names.stream().anyMatch(name -> name.contains(place));
    }

    /** Takes a command out; its instruction leaves with it where nothing else is left. */
    void remove(Call call, Rule rule, String why) {
        if (call.snippet().isEmpty()) {
            gone.add(call.instruction());
        } else {
            leaving.add(call.command());
        }
        changed(rule, call.command().span(), "removed, because " + why);
    }

    /** Takes a command of a script out. */
    void remove(SimpleCommand command, Rule rule, String why) {
        leaving.add(command);
        changed(rule, command.span(), "removed, because " + why);
    }

    void remove(Instruction instruction) {
        gone.add(instruction);
    }

    Set<SimpleCommand> leaving() {
        return leaving;
    }

    Set<Instruction> gone() {
        return gone;
    }

    void editAll(List<Edit> all) {
        all.forEach(this::edit);
    }

    void replace(Rule rule, Span span, String text, String why) {
        edit(new Edit(span, text));
        changed(rule, span, why);
    }

    void edit(Edit edit) {
        if (!file.source().text(edit.span()).equals(edit.replacement())) {
            edits.add(edit);
        }
    }

    void changed(Rule rule, Span span, String why) {
        changes.add(new Change(rule.id(), place(span), why));
    }

    void note(Rule rule, Span span, String message, String remedy) {
        find(rule, Severity.NOTE, span, message, remedy);
    }

    void warn(Rule rule, Span span, String message, String remedy) {
        find(rule, Severity.WARNING, span, message, remedy);
    }

    void block(Rule rule, Span span, String message, String remedy) {
        find(rule, Severity.BLOCKER, span, message, remedy);
    }

    /** Whether a finding stands at a place. */
    boolean hasFinding(Span span) {
        Place wanted = place(span);
        return findings.stream().anyMatch(finding -> finding.place().equals(wanted));
    }

    /** Whether a finding has this message. */
    boolean says(String message) {
        return findings.stream().anyMatch(finding -> finding.message().equals(message));
    }

    private void find(Rule rule, Severity severity, Span span, String message, String remedy) {
        find(Finding.of(rule, severity, place(span), message, remedy));
    }

    /** Adds a finding, which may stand in another file than the Dockerfile. */
    void find(Finding finding) {
        findings.add(finding);
    }

    private Place place(Span span) {
        return Place.of(file.source(), span);
    }

    List<Edit> edits() {
        return edits;
    }

    List<Change> changes() {
        return changes;
    }

    List<Finding> findings() {
        return findings;
    }
}
