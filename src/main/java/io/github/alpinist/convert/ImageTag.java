package io.github.alpinist.convert;

import io.github.alpinist.catalog.ImageAnswer;
import io.github.alpinist.catalog.ImageName;
import io.github.alpinist.dockerfile.From;
import io.github.alpinist.dockerfile.ImageReference;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Word;
import io.github.alpinist.text.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rewrites an image where it is written: in the FROM, with the variables of its tag kept as far as their values stay
 * true, or in the default of the ARG that holds what has to change.
 */
final class ImageTag {
    private final Draft draft;
    private final BuildArguments arguments;

    ImageTag(Draft draft, BuildArguments arguments) {
        this.draft = draft;
        this.arguments = arguments;
    }

    /** What takes the place of an image, all variables that have a default expanded. */
    ImageAnswer answer(Word image) {
        return draft.images().answer(ImageReference.parse(arguments.expand(image.text())), image.span(), draft);
    }

    /** The first variable in a text whose value is not known. */
    Optional<String> undefined(String image) {
        return BuildArguments.names(arguments.expand(image)).stream().findFirst();
    }

    void put(Word word, ImageAnswer.Mapped mapped) {
        Optional<BuildArguments.Default> whole = holder(word.text());
        if (whole.isPresent()) {
            edit(whole.get(), mapped.reference());
            return;
        }
        ImageReference reference = ImageReference.parse(word.text());
        Optional<BuildArguments.Default> tag = holder(reference.tagText());
        boolean sameName =
                arguments.expand(reference.name()).equals(mapped.repository().toString());
        if (sameName && tag.isPresent() && !keepsVariables(word.text(), mapped)) {
            edit(tag.get(), mapped.tag());
            dropDigest(word, reference);
        } else if (tag.isPresent() && holder(reference.name()).isPresent() && isAlone(word, reference)) {
            editEverywhere(reference.name(), mapped.repository().toString());
            editEverywhere(reference.tagText(), mapped.tag());
            dropDigest(word, reference);
        } else {
            draft.edit(new Edit(word.span(), written(word.text(), mapped)));
        }
    }

    /** Whether nothing but labels uses the variables of a name and its tag besides. */
    private boolean isAlone(Word word, ImageReference reference) {
        String names = String.join("|", BuildArguments.names(reference.name() + ":" + reference.tagText()));
        Pattern uses = Pattern.compile("\\$\\{?(?:" + names + ")\\b");
        return draft.file().instructions().stream()
                .map(Instruction::effective)
                .filter(instruction -> !instruction.is("LABEL"))
                .filter(instruction -> From.of(instruction)
                        .filter(from -> from.image().text().equals(word.text()))
                        .isEmpty())
                .allMatch(instruction -> draft.layout()
                        .matches(instruction.span(), uses)
                        .findAny()
                        .isEmpty());
    }

    private void dropDigest(Word word, ImageReference reference) {
        draft.edit(new Edit(word.span(), reference.name() + ":" + reference.tagText()));
    }

    /** The default of the variable that the text is as a whole. */
    private Optional<BuildArguments.Default> holder(String text) {
        List<String> names = BuildArguments.names(text);
        boolean whole = names.size() == 1 && text.startsWith("$") && text.matches("\\$\\w+|\\$\\{\\w+}");
        return whole
                ? arguments.find(names.get(0)).filter(found -> found.value().indexOf('$') < 0)
                : Optional.empty();
    }

    /** In stages too, whose labels may print it. */
    private void editEverywhere(String variable, String text) {
        BuildArguments.names(variable).stream()
                .flatMap(name -> arguments.everywhere(name).stream())
                .forEach(place -> edit(place, text));
    }

    private void edit(BuildArguments.Default place, String text) {
        if (draft.startRewriting(place.span())) {
            draft.edit(new Edit(place.span(), text));
        }
    }

    private boolean keepsVariables(String image, ImageAnswer.Mapped mapped) {
        return symbolic(image).filter(text -> means(text, mapped)).isPresent();
    }

    /** With as many of the variables kept as possible. */
    private String written(String image, ImageAnswer.Mapped mapped) {
        for (List<String> expanded : subsets(BuildArguments.names(image))) {
            Optional<String> candidate = symbolic(arguments.expand(image, expanded::contains));
            if (candidate.filter(text -> means(text, mapped)).isPresent()) {
                return candidate.get();
            }
        }
        return mapped.reference();
    }

    private boolean means(String candidate, ImageAnswer.Mapped mapped) {
        return arguments.expand(candidate).equals(mapped.reference());
    }

    private Optional<String> symbolic(String image) {
        ImageReference reference = ImageReference.parse(image);
        ImageName name = ImageName.parse(arguments.expand(reference.name()));
        ImageAnswer answer = draft.catalog().imageFor(name, reference.tagText(), draft.release());
        if (!(answer instanceof ImageAnswer.Mapped mapped)) {
            return Optional.empty();
        }
        boolean sameName = mapped.repository().equals(name);
        return Optional.of((sameName ? reference.name() : mapped.repository().toString()) + ":" + mapped.tag());
    }

    /** The subsets of up to four names, the smaller first. */
    private static List<List<String>> subsets(List<String> names) {
        int count = Math.min(names.size(), 4);
        List<List<String>> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << count; bits++) {
            List<String> subset = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                if ((bits >> i & 1) == 1) {
                    subset.add(names.get(i));
                }
            }
            subsets.add(subset);
        }
        subsets.sort(Comparator.comparingInt(List::size));
        return subsets;
    }
}
