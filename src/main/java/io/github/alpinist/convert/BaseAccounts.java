package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import io.github.alpinist.shell.Word;
import io.github.alpinist.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Creates the accounts that every Debian image holds and plain Alpine does not, where a stage uses them. */
final class BaseAccounts implements FileStep {
    private static final Rule RULE = new Rule(
            "base-accounts", "Creates accounts of Debian's base image, such as www-data, where Alpine lacks them");

    /** Users of Debian's base-passwd that Alpine's alpine-baselayout does not have. */
    private static final List<String> USERS = List.of("www-data", "backup", "proxy", "man", "list", "irc", "sys");

    /** Groups of which the same is true, but for those of the users above. */
    private static final List<String> GROUPS =
            List.of("sudo", "staff", "plugdev", "operator", "src", "sasl", "fax", "voice", "dip");

    private static final Set<String> NAMING_USERS =
            Set.of("chown", "su", "gosu", "su-exec", "runuser", "setpriv", "sudo", "install", "chpst", "usermod");
    private static final Set<String> CREATING = Set.of("useradd", "adduser", "groupadd", "addgroup");

    /** Official images that are Debian's base and a program that brings no account. */
    private static final Pattern PLAIN =
            Pattern.compile("(?:.*/)?(?:debian|ubuntu|buildpack-deps|python|node|ruby|golang|rust|openjdk"
                    + "|eclipse-temurin|erlang|elixir|perl|haskell|gcc)(?:[:@].*)?");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void apply(Draft draft) {
        draft.converted().stream().filter(BaseAccounts::isPlain).forEach(stage -> {
            USERS.forEach(user -> completeUser(stage, user, draft));
            GROUPS.forEach(group -> completeGroup(stage, group, draft));
        });
    }

    private static boolean isPlain(StageView stage) {
        return stage.base().filter(PLAIN.asMatchPredicate()).isPresent();
    }

    private static void completeUser(StageView stage, String user, Draft draft) {
        if (stage.lineage().anyMatch(each -> each.users().creates(user) || creates(each, user))) {
            return;
        }
        Stream<Span> owners = Owner.in(stage, draft.layout())
                .filter(owner -> owner.user().equals(user))
                .map(Owner::span);
        Stream.concat(owners, named(stage, NAMING_USERS, user))
                .min(Comparator.comparingInt(Span::start))
                .ifPresent(place -> {
                    stage.users().create(user, Users.SAME);
                    add(stage, place, user, userCommand(stage, user), draft);
                });
    }

    private static void completeGroup(StageView stage, String group, Draft draft) {
        if (stage.lineage().anyMatch(each -> each.groups().creates(group) || creates(each, group))) {
            return;
        }
        Stream<Span> owners = Owner.in(stage, draft.layout())
                .filter(owner -> owner.group().filter(group::equals).isPresent())
                .map(Owner::span);
        Stream.concat(owners, named(stage, Set.of("chgrp", "install"), group))
                .min(Comparator.comparingInt(Span::start))
                .ifPresent(place -> {
                    stage.groups().create(group, Optional.empty());
                    add(stage, place, group, "addgroup -S " + group, draft);
                });
    }

    /** Where commands that take an account's name have it as a word. */
    private static Stream<Span> named(StageView stage, Set<String> commands, String name) {
        return stage.snippets().stream()
                .flatMap(snippet -> snippet.script().simpleCommands())
                .filter(found ->
                        found.command().name().filter(commands::contains).isPresent())
                .flatMap(found -> named(found.command().arguments(), name));
    }

    /** Most of the names are words of other meanings too: those count first in a row and after an option. */
    private static Stream<Span> named(List<Word> words, String name) {
        return IntStream.range(0, words.size())
                .filter(i -> words.get(i).isLiteral(name))
                .filter(i -> i == 0
                        || name.equals("www-data")
                        || words.get(i - 1)
                                .literal()
                                .filter(before -> before.startsWith("-"))
                                .isPresent())
                .mapToObj(i -> words.get(i).span());
    }

    /** Whether the file itself makes the account; two bare names put a user into a group that is there. */
    private static boolean creates(StageView stage, String name) {
        return Calls.of(stage)
                .filter(call -> CREATING.contains(call.name()))
                .map(Call::arguments)
                .filter(words ->
                        !words.isEmpty() && (words.size() != 2 || words.get(0).isOption()))
                .anyMatch(words -> words.get(words.size() - 1).is(name));
    }

    private static String userCommand(StageView stage, String user) {
        if (user.equals("www-data")) {
            return "adduser -S -D -H -h /var/www -u 82 -G www-data www-data";
        }
        String group = stage.groups().knows(user) ? "" : "addgroup -S " + user + " && ";
        return group + "adduser -S -D -H -G " + user + " " + user;
    }

    /** Right after FROM, where the stage still runs as root. */
    private static void add(StageView stage, Span place, String name, String command, Draft draft) {
        draft.edit(draft.layout().lineAfter(stage.stage().from().span().end(), "RUN " + command));
        draft.changed(RULE, place, name + " is created, because every Debian image has it and Alpine has not");
    }
}
