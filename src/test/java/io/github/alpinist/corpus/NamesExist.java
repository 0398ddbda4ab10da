package io.github.alpinist.corpus;

/** Every name in an {@code apk add} is in the release's index, or a finding says that it is not. */
final class NamesExist implements Check {
    private final Repositories repositories;

    NamesExist(Repositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public String fault() {
        return "unknown package name without a finding";
    }

    @Override
    public void examine(Sample sample, Faults faults) {
        if (sample.conversion().nothingToDo()) {
            return;
        }
        ApkAdds.of(sample.result()).stream()
                .filter(name -> !repositories.has(name))
                .filter(name -> sample.conversion().findings().stream()
                        .noneMatch(finding -> finding.message().contains(name)))
                .forEach(name -> faults.add(fault(), name, sample.name()));
    }
}
