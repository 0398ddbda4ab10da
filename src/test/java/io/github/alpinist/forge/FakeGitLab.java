package io.github.alpinist.forge;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.alpinist.report.Git;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of GitLab's API that a proposal needs. */
final class FakeGitLab extends FakeForge {
    private static final String ROOT = "/api/v4/projects/acme%2Fnotes";
    private static final Pattern NOTE = Pattern.compile("/merge_requests/(\\d+)/notes(?:/(\\d+))?");
    private static final Pattern REQUEST = Pattern.compile("/merge_requests/(\\d+)");

    FakeGitLab(Git bare) {
        super(bare);
    }

    @Override
    GitLabForge forge(Patience patience, Exchange exchange) {
        return new GitLabForge(api().resolve("/api/v4"), REPOSITORY, TOKEN, patience, exchange);
    }

    @Override
    String authorization() {
        return "Bearer " + TOKEN;
    }

    @Override
    Answer answer(Call call) {
        if (call.path().equals("/api/v4/user")) {
            return Answer.of(Map.of("id", 7, "username", ALPINIST));
        }
        if (!call.path().startsWith(ROOT)) {
            return Answer.refused(404, "404 Project Not Found");
        }
        String rest = call.path().substring(ROOT.length());
        if (rest.isEmpty()) {
            return Answer.of(Map.of("id", 1, "archived", archived));
        }
        return rest.startsWith("/repository") ? ofRepository(call, rest.substring(11)) : ofRequests(call, rest);
    }

    private Answer ofRepository(Call call, String rest) {
        if (rest.startsWith("/branches/")) {
            String name = decoded(rest.substring(10));
            return found(branch(name).map(sha -> Map.of("name", name, "commit", Map.of("id", sha))), "Branch");
        } else if (rest.startsWith("/files/")) {
            String path = decoded(rest.substring(7));
            return found(
                    object(call.asked("ref") + ":" + path).map(sha -> Map.of("file_path", path, "blob_id", sha)),
                    "File");
        } else if (rest.equals("/compare")) {
            return compared(call.asked("from"), call.asked("to"));
        } else if (rest.equals("/commits")) {
            return placed(call);
        } else if (rest.endsWith("/diff")) {
            List<Map<String, String>> paths = paths(rest.substring(9, 49)).stream()
                    .map(path -> Map.of("old_path", path, "new_path", path))
                    .toList();
            return page(paths, call);
        }
        return commit(rest.substring("/commits/".length()));
    }

    private static Answer found(Optional<?> what, String kind) {
        return what.<Answer>map(Answer::of).orElse(Answer.refused(404, "404 " + kind + " Not Found"));
    }

    private Answer compared(String from, String to) {
        if (object(from + "^{commit}").isEmpty() || object(to + "^{commit}").isEmpty()) {
            return Answer.refused(404, "404 Ref Not Found");
        }
        return Answer.of(Map.of("commits", Collections.nCopies(countNewer(to, from), Map.of("id", to))));
    }

    private Answer commit(String sha) {
        if (object(sha + "^{commit}").isEmpty()) {
            return Answer.refused(404, "404 Commit Not Found");
        }
        return Answer.of(Map.of("id", sha, "parent_ids", parents(sha), "message", message(sha)));
    }

    private Answer placed(Call call) {
        String start = call.text("start_sha");
        if (branch(call.text("branch")).isPresent() && !call.body().get("force").getAsBoolean()) {
            return Answer.refused(400, "A branch called '" + call.text("branch") + "' already exists.");
        }
        Map<String, Entry> files = new TreeMap<>();
        for (JsonElement element : call.body().getAsJsonArray("actions")) {
            JsonObject action = element.getAsJsonObject();
            String path = action.get("file_path").getAsString();
            String kind = action.get("action").getAsString();
            Entry staged = files.get(path);
            if (kind.equals("chmod") && staged != null) {
                files.put(path, new Entry(true, staged.base64()));
            } else if (kind.equals("create") == object(start + ":" + path).isPresent()) {
                return Answer.refused(400, "A file with this name already exists, or doesn't exist");
            } else {
                files.put(
                        path,
                        new Entry(
                                isExecutable(start, path), action.get("content").getAsString()));
            }
        }
        String commit = commit(start, files, call.text("commit_message"));
        put(call.text("branch"), commit);
        return Answer.created(Map.of("id", commit));
    }

    private Answer ofRequests(Call call, String rest) {
        Matcher note = NOTE.matcher(rest);
        Matcher one = REQUEST.matcher(rest);
        if (note.matches()) {
            return ofNotes(call, kept(Integer.parseInt(note.group(1))), note.group(2));
        } else if (one.matches()) {
            Request request = kept(Integer.parseInt(one.group(1)));
            return call.method().equals("PUT") ? edited(request, call) : Answer.of(shown(request));
        }
        return call.method().equals("POST") ? created(call) : listed(call);
    }

    private Answer listed(Call call) {
        return page(
                requests.stream()
                        .filter(request -> request.head.equals(call.asked("source_branch")))
                        .filter(request -> call.asked("state").equals("all") || request.state.equals("open"))
                        .map(this::shown)
                        .toList(),
                call);
    }

    private Answer created(Call call) {
        String head = call.text("source_branch");
        if (isOpenOf(head, call.text("target_branch"))) {
            return Answer.refused(409, "Another open merge request already exists for this source branch: !1");
        }
        Request request = newRequest(ALPINIST, head, call.text("target_branch"));
        request.title = call.text("title");
        request.body = call.text("description");
        return Answer.created(shown(request));
    }

    private Answer edited(Request request, Call call) {
        call.optional("title").ifPresent(title -> request.title = title);
        call.optional("target_branch").ifPresent(base -> request.base = base);
        call.optional("description").ifPresent(body -> request.body = body);
        if (call.body().has("add_labels")) {
            call.body().getAsJsonArray("add_labels").forEach(label -> request.labels.add(label.getAsString()));
        }
        call.optional("state_event").ifPresent(event -> {
            request.state = event.equals("close") ? "closed" : "open";
            request.closedBy = event.equals("close") ? ALPINIST : "";
        });
        return Answer.of(shown(request));
    }

    private Map<String, Object> shown(Request request) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("iid", request.number);
        shown.put("web_url", "https://forge.example/" + REPOSITORY + "/-/merge_requests/" + request.number);
        shown.put("state", request.state.equals("open") ? "opened" : request.state);
        shown.put("title", request.title);
        shown.put("description", request.body);
        shown.put("source_branch", request.head);
        shown.put("target_branch", request.base);
        shown.put("source_project_id", 1);
        shown.put("target_project_id", 1);
        shown.put("author", Map.of("username", request.author));
        shown.put("closed_by", request.closedBy.isEmpty() ? null : Map.of("username", request.closedBy));
        shown.put("labels", request.labels);
        return shown;
    }

    private Answer ofNotes(Call call, Request request, String id) {
        if (call.method().equals("GET")) {
            return page(request.notes.stream().map(FakeGitLab::shown).toList(), call);
        }
        return call.method().equals("POST")
                ? Answer.created(shown(newNote(request, call.text("body"))))
                : Answer.of(shown(editedNote(request, Integer.parseInt(id), call.text("body"))));
    }

    private static Map<String, Object> shown(Note note) {
        return Map.of(
                "id", note.id(), "system", false, "author", Map.of("username", note.author()), "body", note.body());
    }
}
