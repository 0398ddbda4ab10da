package io.github.alpinist.catalog.join;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The facts of one Debian package that may find its counterpart, and the candidates that they found. */
final class Question {
    private final DebianPackage debian;
    private final Role role;
    private final DebianPackages others;
    private final AlpinePackages alpine;
    private final List<Fact> asked = new ArrayList<>();
    private final Map<String, Candidate> candidates = new TreeMap<>();

    Question(DebianPackage debian, DebianPackages others, AlpinePackages alpine) {
        this.debian = debian;
        this.role = Role.of(debian);
        this.others = others;
        this.alpine = alpine;
        ask();
    }

    private void ask() {
        switch (role) {
            case DEVELOPMENT -> {
                ask(debian.facts(Kind.PC));
                ask(debian.facts(Kind.LINK));
            }
            case LIBRARY -> askLibraries();
            case PROGRAM -> {
                ask(debian.facts(Kind.PY));
                ask(debian.facts(Kind.CMD));
            }
            case DOCUMENTATION -> {}
        }
        askName();
    }

    /** Exact sonames where Alpine has any of them, else the libraries in another version. */
    private void askLibraries() {
        List<Fact> exact = new ArrayList<>(debian.facts(Kind.SO));
        debian.facts(Kind.LINK).forEach(link -> exact.add(new Fact(Kind.SO, link.value() + ".so")));
        exact.removeIf(fact -> alpine.providers(fact).isEmpty());
        if (exact.isEmpty()) {
            ask(debian.facts(Kind.SO).stream()
                    .map(fact -> new Fact(Kind.STEM, Sonames.stem(fact.value())))
                    .distinct()
                    .toList());
        } else {
            ask(exact);
        }
    }

    private void ask(Iterable<Fact> facts) {
        for (Fact fact : facts) {
            asked.add(fact);
            alpine.providers(fact).stream()
                    .filter(name -> role.accepts(name) && !belongsToAnother(name, fact))
                    .forEach(name -> candidate(name).shared().add(fact));
        }
    }

    /** A command of a like-named package of another source: an alternative to it, or a diversion of it. */
    private boolean belongsToAnother(String alpineName, Fact fact) {
        return fact.kind() == Kind.CMD
                && others.named(alpineName)
                        .filter(other -> !other.source().equals(debian.source()))
                        .filter(other -> other.facts().contains(fact))
                        .isPresent();
    }

    private void askName() {
        String name = debian.name();
        if (role.accepts(name) && alpine.exists(name)) {
            candidate(name).shared().add(new Fact(Kind.NAME, name));
            return;
        }
        Spelling.of(name).stream()
                .filter(each -> role.accepts(each) && alpine.exists(each))
                .findFirst()
                .ifPresent(each -> candidate(each).shared().add(new Fact(Kind.SPELLING, each)));
    }

    private Candidate candidate(String alpineName) {
        return candidates.computeIfAbsent(alpineName, name -> new Candidate(name, new Facts()));
    }

    DebianPackage debian() {
        return debian;
    }

    Role role() {
        return role;
    }

    Collection<Candidate> found() {
        return candidates.values();
    }

    /** What part of the facts of a kind these many are; a name is whole. */
    double share(Kind kind, int facts) {
        long all = asked.stream().filter(fact -> fact.kind() == kind).count();
        return all == 0 ? 1 : (double) facts / all;
    }
}
