package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A link does what {@code update-alternatives --install} does. */
final class Alternatives implements CommandStep {
    private static final Rule RULE =
            new Rule("alternatives", "Links a program directly in the place of update-alternatives");

    private static final int WORDS_OF_INSTALL = 5;
    private static final int WORDS_OF_SLAVE = 4;

    /** A program with a version in its name, which Alpine's packages seldom have: gcc-12, python3.11. */
    private static final Pattern VERSIONED = Pattern.compile(".*(?:-\\d+(?:\\.\\d+)*|\\d+\\.\\d+)");

    private record Link(Argument target, Argument place) {
        String command(Layout layout) {
            return "ln -sf " + layout.text(target.whole()) + " " + layout.text(place.whole());
        }
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        if (!call.is("update-alternatives")) {
            return false;
        }
        List<Link> links = links(call.arguments());
        boolean plain = !call.exec() && draft.layout().commentsIn(call.span()).isEmpty();
        if (links.isEmpty() || !plain) {
            draft.block(
                    RULE,
                    call.span(),
                    "Alpine has no update-alternatives",
                    "link the program that is meant with ln -sf");
        } else {
            link(call, links, draft);
        }
        return true;
    }

    private static void link(Call call, List<Link> links, Draft draft) {
        Span before = new Span(
                call.command().words().get(0).span().start(), call.span().start());
        String passing = draft.layout().text(before);
        List<String> commands = links.stream()
                .map(link -> passing + link.command(draft.layout()))
                .toList();
        String all = String.join(" && ", commands);
        draft.edit(new Edit(before.union(call.span()), commands.size() == 1 ? all : "{ " + all + "; }"));
        draft.changed(RULE, call.span(), "a link does what update-alternatives --install does");
        links.stream()
                .map(Link::target)
                .filter(target -> target.literal()
                        .filter(text -> VERSIONED.matcher(text).matches())
                        .isPresent())
                .forEach(target -> draft.warn(
                        RULE,
                        target.span(),
                        "Alpine's packages seldom have versions in their programs' names: see that "
                                + target.literal().orElse("") + " exists",
                        "remove the link if the program has the plain name on Alpine"));
    }

    /** None where it is not an {@code --install}, with or without {@code --slave}. */
    private static List<Link> links(List<Argument> words) {
        int more = words.size() - WORDS_OF_INSTALL;
        if (more < 0 || more % WORDS_OF_SLAVE != 0 || !words.get(0).is("--install")) {
            return List.of();
        }
        List<Link> links = new ArrayList<>(List.of(new Link(words.get(3), words.get(1))));
        for (int i = WORDS_OF_INSTALL; i < words.size(); i += WORDS_OF_SLAVE) {
            if (!words.get(i).is("--slave")) {
                return List.of();
            }
            links.add(new Link(words.get(i + 3), words.get(i + 1)));
        }
        return links;
    }
}
