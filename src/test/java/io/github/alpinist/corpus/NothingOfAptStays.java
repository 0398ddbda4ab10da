package io.github.alpinist.corpus;

import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.Shell;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Every word of apt's, dpkg's or debconf's that stays in a file that was converted has a finding. */
final class NothingOfAptStays implements Check {
    private static final Pattern WORD = Pattern.compile("(?<![\\w./$-])(?:/usr/s?bin/|/s?bin/)?"
            + "(?:apt(?:-[a-z]+)*|aptitude|add-apt-repository|dpkg(?:-[a-z]+)*|debconf(?:-[a-z]+)*|gdebi)(?![\\w./=:-])"
            + "(?:\\s+[\\w-]+)?");
    private static final List<String> RUNNING = List.of("RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK");

    @Override
    public String fault() {
        return "apt or dpkg left without a finding";
    }

    @Override
    public void examine(Sample sample, Faults faults) {
        if (sample.conversion().nothingToDo()) {
            return;
        }
        FoundIn found = new FoundIn(sample);
        sample.result().instructions().stream()
                .filter(instruction -> RUNNING.contains(instruction.effective().keyword()))
                .forEach(instruction -> examine(instruction.span(), sample, found, faults));
    }

    private void examine(Span instruction, Sample sample, FoundIn found, Faults faults) {
        String text = sample.result().source().text();
        List<Span> apk = callsOfApk(sample);
        WORD.matcher(text)
                .region(instruction.start(), instruction.end())
                .useTransparentBounds(true)
                .results()
                .filter(match -> !isComment(match, sample)
                        && apk.stream().noneMatch(call -> call.contains(new Span(match.start(), match.start()))))
                .filter(match -> !found.tells(match.group().split("\\s", 2)[0], match.start()))
                .forEach(match -> faults.add(fault(), match.group().replaceAll("\\s+", " "), sample.name()));
    }

    private static boolean isComment(MatchResult match, Sample sample) {
        Span word = new Span(match.start(), match.end());
        return sample.result().comments().stream().anyMatch(comment -> comment.contains(word));
    }

    private static List<Span> callsOfApk(Sample sample) {
        return Sample.scripts(sample.result()).stream()
                .flatMap(text -> Shell.parse(text).simpleCommands())
                .map(Script.Occurrence::command)
                .filter(command -> command.words().stream().anyMatch(word -> word.isLiteral("apk")))
                .map(SimpleCommand::span)
                .toList();
    }
}
