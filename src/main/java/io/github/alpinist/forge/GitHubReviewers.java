package io.github.alpinist.forge;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kohsuke.github.HttpException;

/** Asks the code owners of what a proposal changes to review it; each once, and never its author. */
final class GitHubReviewers {
    private final GitHubSession session;
    private final String pull;

    /** @param pull number of the pull request */
    GitHubReviewers(GitHubSession session, int pull) {
        this.session = session;
        this.pull = "/pulls/" + pull;
    }

    /** @return a sentence for each owner whom GitHub did not let be asked */
    List<String> ask(Proposal proposal) throws IOException {
        List<String> paths = proposal.files().stream().map(FileChange::path).toList();
        Set<String> owners = owners(proposal.base()).of(paths);
        if (owners.isEmpty()) {
            return List.of();
        }
        Set<String> asked = asked();
        List<String> missing = owners.stream()
                .filter(owner -> !session.isOwn(owner) && !asked.contains(key(owner)))
                .toList();
        return missing.isEmpty() ? List.of() : ask(missing);
    }

    private CodeOwners owners(String base) throws IOException {
        for (String place : CodeOwners.PLACES) {
            Optional<String> text = text(place, base);
            if (text.isPresent()) {
                return CodeOwners.parse(text.get());
            }
        }
        return CodeOwners.parse("");
    }

    private Optional<String> text(String path, String base) throws IOException {
        try (InputStream content =
                session.repository().getFileContent(path, base).read()) {
            return Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Who was asked and has not answered, and who has. */
    private Set<String> asked() throws IOException {
        JsonObject now = session.calls()
                .send("GET", session.path(pull), Optional.empty())
                .getAsJsonObject();
        List<String> names = new ArrayList<>();
        now.getAsJsonArray("requested_reviewers").forEach(user -> names.add(GitHubCalls.login(user)));
        now.getAsJsonArray("requested_teams").forEach(team -> names.add(slug(team)));
        session.calls()
                .pages(session.path(pull + "/reviews"))
                .forEach(review -> names.add(GitHubCalls.login(review.get("user"))));
        return names.stream().map(GitHubReviewers::key).collect(Collectors.toSet());
    }

    /** GitHub refuses all where it refuses one, so that each is asked alone then. */
    private List<String> ask(List<String> owners) throws IOException {
        Optional<String> refusal = refusal(owners);
        if (refusal.isEmpty() || owners.size() == 1) {
            return refusal.map(said -> note(owners.get(0), said)).stream().toList();
        }
        List<String> notes = new ArrayList<>();
        for (String owner : owners) {
            refusal(List.of(owner)).ifPresent(said -> notes.add(note(owner, said)));
        }
        return notes;
    }

    private Optional<String> refusal(List<String> owners) throws IOException {
        JsonObject body = new JsonObject();
        body.add(
                "reviewers",
                array(owners.stream().filter(owner -> !isTeam(owner)).toList()));
        body.add(
                "team_reviewers",
                array(owners.stream()
                        .filter(GitHubReviewers::isTeam)
                        .map(GitHubReviewers::slug)
                        .toList()));
        try {
            session.calls().send("POST", session.path(pull + "/requested_reviewers"), Optional.of(body));
            return Optional.empty();
        } catch (HttpException e) {
            return Optional.of(session.refusal().requireFinal(e));
        }
    }

    private static String note(String owner, String said) {
        return "GitHub did not let " + owner + ", who owns what is changed, be asked for a review: " + said;
    }

    private static JsonArray array(Collection<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static boolean isTeam(String owner) {
        return owner.contains("/");
    }

    private static String slug(String team) {
        return team.substring(team.indexOf('/') + 1);
    }

    private static String slug(JsonElement team) {
        return "/" + team.getAsJsonObject().get("slug").getAsString();
    }

    /** Names of users, and of teams without their organisation, whatever their case. */
    private static String key(String owner) {
        return owner.replaceFirst("^[^/]*/", "/").toLowerCase(Locale.ROOT);
    }
}
