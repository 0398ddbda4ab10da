package io.github.alpinist.catalog.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the Alpine packages that hold what a Debian package holds. */
final class Join {
    private static final double STRONG = 0.5;
    /** A further package joins the answer if it brings at least this part of what the Debian package holds. */
    private static final double WORTH_ADDING = 0.2;

    /** How similar the names of a metapackage and of what it stands for are. */
    private static final double AKIN = 0.6;

    private static final int MOST_SUGGESTIONS = 3;
    private static final int LARGEST_METAPACKAGE = 6;
    private static final Set<Kind> WHOLE = Set.of(Kind.PC, Kind.SO, Kind.PY);
    private static final Pattern PLAIN_WORD = Pattern.compile("[a-z]{1,11}");

    private final DebianPackages debian;
    private final AlpinePackages alpine;

    Join(DebianPackages debian, AlpinePackages alpine) {
        this.debian = debian;
        this.alpine = alpine;
    }

    /** The row of a package that has an answer, or rows of suggestions, or none. */
    List<Row> rows(DebianPackage each) {
        List<Row> own = ownRows(each);
        return own.isEmpty() && Role.of(each) != Role.DOCUMENTATION ? dependencyRows(each) : own;
    }

    /** The row of a name that only other packages provide, where they agree. */
    Optional<Row> virtualRow(String name, Set<String> providers) {
        List<Row> rows = providers.stream()
                .flatMap(each -> debian.named(each).stream())
                .flatMap(each -> ownRows(each).stream().limit(1))
                .toList();
        boolean agree = rows.size() == providers.size()
                && rows.stream().map(Row::alpineNames).distinct().count() == 1
                && rows.get(0).grade() != Grade.SUGGEST;
        return agree ? Optional.of(derived(name, rows.get(0), Grade.LIKELY, "provided:")) : Optional.empty();
    }

    private List<Row> ownRows(DebianPackage each) {
        if (each.placeholder() && each.facts().isEmpty()) {
            return successor(each).stream().toList();
        }
        Question question = new Question(each, debian, alpine);
        List<Candidate> ranked = ranked(question);
        if (ranked.isEmpty()) {
            return List.of();
        }
        Row best = row(question, ranked);
        return best.grade() == Grade.SUGGEST ? suggestions(question, ranked) : List.of(best);
    }

    private List<Candidate> ranked(Question question) {
        Comparator<Candidate> byScore = Comparator.comparingDouble(each -> -score(question, each));
        return question.found().stream()
                .sorted(byScore.thenComparingInt(each -> alpine.position(each.alpineName()))
                        .thenComparingInt(each -> each.alpineName().length())
                        .thenComparing(Candidate::alpineName))
                .toList();
    }

    private static double score(Question question, Candidate each) {
        double score = Similarity.of(question.debian().name(), each.alpineName()) / 2;
        for (Kind kind : each.shared().kinds()) {
            score += kind.weight() * share(question, kind, each.shared());
        }
        return score;
    }

    private static double share(Question question, Kind kind, Facts facts) {
        return question.share(kind, facts.of(kind).size());
    }

    private Row row(Question question, List<Candidate> ranked) {
        Candidate best = ranked.get(0);
        List<String> names = new ArrayList<>(List.of(best.alpineName()));
        Facts shared = new Facts();
        best.shared().kinds().forEach(kind -> shared.addAll(best.shared().of(kind)));
        divided(question, best).ifPresent(kind -> {
            for (Candidate other : ranked.subList(1, ranked.size())) {
                Set<Fact> added = new TreeSet<>(other.shared().of(kind));
                added.removeAll(shared.of(kind));
                if (!added.isEmpty() && question.share(kind, added.size()) >= WORTH_ADDING) {
                    names.add(other.alpineName());
                    shared.addAll(added);
                }
            }
        });
        return new Row(question.debian().name(), names, grade(question, best, shared), shared.evidence());
    }

    /** The kind of fact by which one Debian package may turn out to be several of Alpine's. */
    private static Optional<Kind> divided(Question question, Candidate best) {
        if (question.role() == Role.LIBRARY) {
            return Optional.of(best.shared().has(Kind.SO) ? Kind.SO : Kind.STEM);
        }
        boolean whole = best.shared().has(Kind.NAME) || question.debian().has(Kind.PY);
        return question.role() == Role.PROGRAM && !whole ? Optional.of(Kind.CMD) : Optional.empty();
    }

    private Grade grade(Question question, Candidate best, Facts shared) {
        List<Kind> strong = shared.kinds().stream()
                .filter(kind -> share(question, kind, shared) >= STRONG)
                .toList();
        boolean whole = strong.stream().anyMatch(kind -> WHOLE.contains(kind) && share(question, kind, shared) == 1);
        if (strong.size() >= 2 || whole) {
            return Grade.CERTAIN;
        }
        return strong.isEmpty() || namesake(question, best) ? Grade.SUGGEST : Grade.LIKELY;
    }

    /** Two programs that share a plain word for a name and no command. */
    private boolean namesake(Question question, Candidate best) {
        return question.role() == Role.PROGRAM
                && PLAIN_WORD.matcher(best.alpineName()).matches()
                && !best.shared().has(Kind.CMD)
                && question.debian().has(Kind.CMD)
                && alpine.hasCommands(best.alpineName());
    }

    private static List<Row> suggestions(Question question, List<Candidate> ranked) {
        return ranked.stream()
                .limit(MOST_SUGGESTIONS)
                .map(each -> new Row(
                        question.debian().name(),
                        List.of(each.alpineName()),
                        Grade.SUGGEST,
                        each.shared().evidence()))
                .toList();
    }

    /** The row of the package that a placeholder leads to: the one it depends on that is of its own kind. */
    private Optional<Row> successor(DebianPackage placeholder) {
        boolean development = Role.isDevelopment(placeholder.name());
        List<DebianPackage> targets = placeholder.depends().stream()
                .filter(name -> Role.isDevelopment(name) == development)
                .flatMap(name -> debian.named(name).stream())
                .filter(target -> !target.placeholder())
                .toList();
        if (targets.size() != 1) {
            return Optional.empty();
        }
        return ownRows(targets.get(0)).stream()
                .findFirst()
                .map(row -> derived(
                        placeholder.name(),
                        row,
                        row.grade() == Grade.SUGGEST ? Grade.SUGGEST : Grade.LIKELY,
                        "transitional:"));
    }

    /** What a package without files depends on, as suggestions: often it is what is wanted, often it is not. */
    private List<Row> dependencyRows(DebianPackage each) {
        if (!each.facts().isEmpty() || each.depends().size() > LARGEST_METAPACKAGE) {
            return List.of();
        }
        return each.depends().stream()
                .flatMap(name -> debian.named(name).stream())
                .filter(target -> akin(each, target))
                .flatMap(target -> ownRows(target).stream().limit(1))
                .map(row -> derived(each.name(), row, Grade.SUGGEST, "depends:"))
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    private static boolean akin(DebianPackage one, DebianPackage other) {
        return !one.name().equals(other.name())
                && Role.isDevelopment(one.name()) == Role.isDevelopment(other.name())
                && Similarity.of(one.name(), other.name()) >= AKIN;
    }

    private static Row derived(String name, Row row, Grade grade, String relation) {
        List<String> evidence = new ArrayList<>(List.of(relation + row.debianName()));
        evidence.addAll(row.evidence());
        return new Row(name, row.alpineNames(), grade, evidence);
    }
}
