package io.github.alpinist.corpus;

/** Converting a converted file changes nothing. */
final class SecondTimeSame implements Check {
    @Override
    public String fault() {
        return "changed the second time";
    }

    @Override
    public void examine(Sample sample, Faults faults) {
        String text = sample.conversion().text();
        if (!text.equals(sample.again())) {
            faults.add(fault(), firstDifference(text, sample.again()), sample.name());
        }
    }

    private static String firstDifference(String before, String after) {
        String[] lines = after.split("\n", -1);
        int at = 0;
        for (String line : before.split("\n", -1)) {
            if (at == lines.length || !line.equals(lines[at])) {
                return "\"" + line.strip() + "\" became \"" + (at < lines.length ? lines[at].strip() : "") + "\"";
            }
            at++;
        }
        return "lines were added";
    }
}
