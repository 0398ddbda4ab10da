package io.github.alpinist.forge;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.alpinist.report.Git;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of the API of Gitea and Forgejo that a proposal needs. */
final class FakeGitea extends FakeForge {
    private static final String ROOT = "/api/v1/repos/" + REPOSITORY;
    private static final String CLOSED_AT = "2026-11-21T10:00:00Z";
    private static final Pattern COMMENT = Pattern.compile("/issues/(?:comments/(\\d+)|(\\d+)/comments)");
    private static final Pattern PULL = Pattern.compile("/pulls/(\\d+)");
    private static final Pattern ISSUE = Pattern.compile("/issues/(\\d+)/(timeline|labels)");

    private final List<String> labels = new ArrayList<>(List.of("docker"));
    private boolean isOld;

    FakeGitea(Git bare) {
        super(bare);
    }

    /** As a release that cannot replace what is on a branch. */
    void growOld() {
        isOld = true;
    }

    @Override
    GiteaForge forge(Patience patience, Exchange exchange) {
        return new GiteaForge(api().resolve("/api/v1"), REPOSITORY, TOKEN, patience, exchange);
    }

    @Override
    String authorization() {
        return "token " + TOKEN;
    }

    @Override
    Answer answer(Call call) {
        if (call.path().equals("/api/v1/user")) {
            return Answer.of(Map.of("id", 7, "login", ALPINIST));
        }
        if (!call.path().startsWith(ROOT)) {
            return Answer.refused(404, "The target couldn't be found.");
        }
        String rest = call.path().substring(ROOT.length());
        Matcher comment = COMMENT.matcher(rest);
        Matcher pull = PULL.matcher(rest);
        Matcher issue = ISSUE.matcher(rest);
        if (rest.isEmpty()) {
            return Answer.of(Map.of("id", 1, "archived", archived));
        } else if (comment.matches()) {
            return ofComments(call, comment.group(1), comment.group(2));
        } else if (pull.matches()) {
            Request request = kept(Integer.parseInt(pull.group(1)));
            return call.method().equals("PATCH") ? edited(request, call) : Answer.of(shown(request));
        } else if (issue.matches()) {
            Request request = kept(Integer.parseInt(issue.group(1)));
            return issue.group(2).equals("labels") ? labelled(request, call) : timeline(request);
        }
        return ofRepository(call, rest);
    }

    private Answer ofRepository(Call call, String rest) {
        if (rest.equals("/pulls")) {
            return call.method().equals("POST") ? created(call) : listed(call);
        } else if (rest.equals("/labels")) {
            return call.method().equals("POST") ? newLabel(call) : page(ids(), call);
        } else if (rest.equals("/contents")) {
            return placed(call);
        } else if (rest.startsWith("/contents/")) {
            String path = decoded(rest.substring(10));
            return found(object(call.asked("ref") + ":" + path).map(sha -> Map.of("path", path, "sha", sha)));
        } else if (rest.startsWith("/git/commits/")) {
            return commit(rest.substring(13));
        } else if (rest.startsWith("/compare/")) {
            return compared(rest.substring(9).split("\\.\\.\\.", -1));
        } else if (rest.equals("/branches")) {
            return newBranch(call.text("new_branch_name"), call.text("old_ref_name"));
        }
        return ofBranch(call, decoded(rest.substring("/branches/".length())));
    }

    private static Answer found(Optional<?> what) {
        return what.<Answer>map(Answer::of).orElse(Answer.refused(404, "The target couldn't be found."));
    }

    private Answer ofBranch(Call call, String name) {
        Optional<String> head = branch(name);
        if (head.isPresent() && call.method().equals("DELETE")) {
            delete(name);
            return new Answer(204, null, false);
        }
        return found(head.map(sha -> Map.of("name", name, "commit", Map.of("id", sha))));
    }

    private Answer newBranch(String name, String commit) {
        if (branch(name).isPresent()) {
            return Answer.refused(409, "The branch already exists.");
        }
        put(name, commit);
        return Answer.created(Map.of("name", name));
    }

    private Answer commit(String sha) {
        if (object(sha + "^{commit}").isEmpty()) {
            return Answer.refused(404, sha);
        }
        return Answer.of(Map.of(
                "sha",
                sha,
                "commit",
                Map.of("message", message(sha)),
                "parents",
                parents(sha).stream().map(parent -> Map.of("sha", parent)).toList(),
                "files",
                paths(sha).stream().map(path -> Map.of("filename", path)).toList()));
    }

    private Answer compared(String... commits) {
        return object(commits[0] + "^{commit}").isEmpty()
                        || object(commits[1] + "^{commit}").isEmpty()
                ? Answer.refused(404, "The target couldn't be found.")
                : Answer.of(Map.of("total_commits", countNewer(commits[1], commits[0])));
    }

    private Answer placed(Call call) {
        Optional<String> parent = branch(call.text("branch"));
        if (parent.isEmpty()) {
            return Answer.refused(404, "branch does not exist [name: " + call.text("branch") + "]");
        }
        String name = call.text("new_branch");
        if (branch(name).isPresent() && (isOld || !call.body().get("force_push").getAsBoolean())) {
            return Answer.refused(422, "branch already exists [name: " + name + "]");
        }
        Map<String, Entry> files = new TreeMap<>();
        for (JsonElement element : call.body().getAsJsonArray("files")) {
            JsonObject file = element.getAsJsonObject();
            String path = file.get("path").getAsString();
            Optional<String> there = object(parent.get() + ":" + path);
            Optional<String> before = Optional.ofNullable(file.get("sha")).map(JsonElement::getAsString);
            if (!there.equals(before)) {
                return Answer.refused(422, "sha does not match [given: " + before + ", expected: " + there + "]");
            }
            files.put(
                    path,
                    new Entry(
                            isExecutable(parent.get(), path),
                            file.get("content").getAsString()));
        }
        String commit = commit(parent.get(), files, call.text("message").strip() + "\n");
        put(name, commit);
        return Answer.created(Map.of("commit", Map.of("sha", commit)));
    }

    private Answer listed(Call call) {
        return page(
                requests.stream()
                        .filter(request -> call.asked("state").equals("all") || request.state.equals("open"))
                        .map(this::shown)
                        .toList(),
                call);
    }

    private Answer created(Call call) {
        if (isOpenOf(call.text("head"), call.text("base"))) {
            return Answer.refused(409, "pull request already exists for these targets");
        }
        Request request = newRequest(ALPINIST, call.text("head"), call.text("base"));
        request.title = call.text("title");
        request.body = call.text("body");
        return Answer.created(shown(request));
    }

    private Answer edited(Request request, Call call) {
        call.optional("title").ifPresent(title -> request.title = title);
        call.optional("base").ifPresent(base -> request.base = base);
        call.optional("body").ifPresent(body -> request.body = body);
        call.optional("state").ifPresent(state -> {
            request.state = state;
            request.closedBy = state.equals("closed") ? ALPINIST : "";
        });
        return Answer.created(shown(request));
    }

    private Map<String, Object> shown(Request request) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("number", request.number);
        shown.put("html_url", "https://forge.example/" + REPOSITORY + "/pulls/" + request.number);
        shown.put("state", request.state.equals("open") ? "open" : "closed");
        shown.put("merged", request.state.equals("merged"));
        shown.put("closed_at", request.state.equals("open") ? null : CLOSED_AT);
        shown.put("title", request.title);
        shown.put("body", request.body);
        String ref = branch(request.head).isPresent() ? request.head : "refs/pull/" + request.number + "/head";
        shown.put("head", Map.of("label", request.head, "ref", ref, "repo_id", 1));
        shown.put("base", Map.of("label", request.base, "ref", request.base, "repo_id", 1));
        shown.put("user", Map.of("login", request.author));
        shown.put(
                "labels",
                request.labels.stream().map(name -> Map.of("name", name)).toList());
        return shown;
    }

    private Answer timeline(Request request) {
        return Answer.of(List.of(
                Map.of("type", "comment", "user", Map.of("login", ALPINIST)),
                Map.of("type", "close", "user", Map.of("login", request.closedBy))));
    }

    private List<Map<String, Object>> ids() {
        return labels.stream()
                .map(name -> Map.<String, Object>of("id", 100 + labels.indexOf(name), "name", name))
                .toList();
    }

    private Answer newLabel(Call call) {
        labels.add(call.text("name"));
        return Answer.created(ids().get(labels.size() - 1));
    }

    private Answer labelled(Request request, Call call) {
        call.body().getAsJsonArray("labels").forEach(id -> request.labels.add(labels.get(id.getAsInt() - 100)));
        return Answer.of(List.of());
    }

    private Answer ofComments(Call call, String id, String number) {
        if (call.method().equals("PATCH")) {
            Request request = requests.stream()
                    .filter(kept -> kept.notes.stream().anyMatch(note -> note.id() == Integer.parseInt(id)))
                    .findFirst()
                    .orElseThrow();
            return Answer.of(shown(editedNote(request, Integer.parseInt(id), call.text("body"))));
        }
        Request request = kept(Integer.parseInt(number));
        return call.method().equals("POST")
                ? Answer.created(shown(newNote(request, call.text("body"))))
                : Answer.of(request.notes.stream().map(FakeGitea::shown).toList());
    }

    private static Map<String, Object> shown(Note note) {
        return Map.of(
                "id",
                note.id(),
                "html_url",
                "https://forge.example/" + REPOSITORY + "/pulls/1#issuecomment-" + note.id(),
                "user",
                Map.of("login", note.author()),
                "body",
                note.body());
    }
}
