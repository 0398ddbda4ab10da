package io.github.alpinist.corpus;

import io.github.alpinist.dockerfile.Dockerfile;
import java.util.ArrayList;
import java.util.List;

/** Every comment of the original stands in the converted file. */
final class CommentsStay implements Check {
    @Override
    public String fault() {
        return "comment lost";
    }

    @Override
    public void examine(Sample sample, Faults faults) {
        List<String> kept = comments(sample.result());
        comments(sample.conversion().original()).stream()
                .filter(comment -> !kept.remove(comment))
                .forEach(lost -> faults.add(fault(), lost, sample.name()));
    }

    private static List<String> comments(Dockerfile file) {
        return new ArrayList<>(file.comments().stream()
                .map(span -> file.source().text(span).strip())
                .toList());
    }
}
