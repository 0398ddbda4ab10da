package io.github.alpinist.forge;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The requests to GitLab, as its documentation of the REST API describes them. */
final class GitLabCalls implements ForgeCalls {
    private static final String PAGE = "per_page=100";

    private final JsonApi api;
    private final String project;

    /** @param project by its path */
    GitLabCalls(JsonApi api, String project) {
        this.api = api;
        this.project = "/projects/" + ApiPath.segment(project);
    }

    @Override
    public String self() throws IOException {
        return api.get("/user").text("username");
    }

    @Override
    public boolean isArchived() throws IOException {
        return api.get(project).flag("archived");
    }

    @Override
    public List<ForgeRequest> requests(String branch, String self) throws IOException {
        return listed(branch, "all");
    }

    @Override
    public List<ForgeRequest> openRequests(String branch) throws IOException {
        return listed(branch, "opened");
    }

    /** A fork's branch of the same name belongs to another project. */
    private List<ForgeRequest> listed(String branch, String state) throws IOException {
        List<ForgeRequest> requests = new ArrayList<>();
        for (JsonAnswer item : api.list(project + "/merge_requests?source_branch=" + ApiPath.segment(branch) + "&state="
                + state + "&scope=all&" + PAGE)) {
            if (item.text("source_branch").equals(branch)
                    && item.optional("source_project_id").equals(item.optional("target_project_id"))) {
                requests.add(request(item));
            }
        }
        return requests;
    }

    private static ForgeRequest request(JsonAnswer item) throws IOException {
        List<String> labels = new ArrayList<>();
        for (JsonAnswer label : item.items("labels")) {
            labels.add(label.text());
        }
        return new ForgeRequest(
                item.text("web_url"),
                item.number("iid"),
                state(item.text("state")),
                item.text("title"),
                item.optional("description").orElse(""),
                item.text("target_branch"),
                item.text("author", "username"),
                labels);
    }

    /** One that is locked is being merged, or was left so by a merge that failed. */
    private static PullRequest.State state(String state) {
        return switch (state) {
            case "merged" -> PullRequest.State.MERGED;
            case "closed" -> PullRequest.State.CLOSED;
            default -> PullRequest.State.OPEN;
        };
    }

    @Override
    public Optional<String> head(String branch) throws IOException {
        Optional<JsonAnswer> found = api.find(project + "/repository/branches/" + ApiPath.segment(branch));
        return found.isPresent() ? Optional.of(found.get().text("commit", "id")) : Optional.empty();
    }

    @Override
    public Optional<CommitFacts> commit(String commit) throws IOException {
        String path = project + "/repository/commits/" + ApiPath.segment(commit);
        Optional<JsonAnswer> found = api.find(path + "?stats=false");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<String> parents = new ArrayList<>();
        for (JsonAnswer parent : found.get().items("parent_ids")) {
            parents.add(parent.text());
        }
        Set<String> paths = new HashSet<>();
        for (JsonAnswer file : api.list(path + "/diff?" + PAGE)) {
            paths.add(file.text("old_path"));
            paths.add(file.text("new_path"));
        }
        return Optional.of(new CommitFacts(parents, found.get().text("message"), paths));
    }

    @Override
    public boolean isNewer(String commit, String than) throws IOException {
        return api.find(project + "/repository/compare?from=" + than + "&to=" + commit)
                .filter(found -> !found.items("commits").isEmpty())
                .isPresent();
    }

    @Override
    public Optional<String> blob(String path, String ref) throws IOException {
        Optional<JsonAnswer> found =
                api.find(project + "/repository/files/" + ApiPath.segment(path) + "?ref=" + ApiPath.segment(ref));
        return found.isPresent() ? Optional.of(found.get().text("blob_id")) : Optional.empty();
    }

    @Override
    public String place(Proposal proposal) throws IOException {
        JsonArray actions = new JsonArray();
        proposal.files().stream().filter(FileChange::isChange).forEach(file -> addActions(file, actions));
        JsonObject body = new JsonObject();
        body.addProperty("branch", proposal.branch());
        body.addProperty("start_sha", proposal.baseCommit());
        body.addProperty("force", true);
        body.addProperty("commit_message", proposal.commitMessage());
        body.add("actions", actions);
        return api.send("POST", project + "/repository/commits", body).text("id");
    }

    /** A file that is there keeps its mode; a new one gets it by an action of its own. */
    private static void addActions(FileChange file, JsonArray actions) {
        JsonObject action = new JsonObject();
        action.addProperty("action", file.before().isPresent() ? "update" : "create");
        action.addProperty("file_path", file.path());
        action.addProperty("encoding", "base64");
        action.addProperty(
                "content", Base64.getEncoder().encodeToString(file.after().bytes()));
        actions.add(action);
        if (file.before().isEmpty() && file.executable()) {
            JsonObject mode = new JsonObject();
            mode.addProperty("action", "chmod");
            mode.addProperty("file_path", file.path());
            mode.addProperty("execute_filemode", true);
            actions.add(mode);
        }
    }

    @Override
    public ForgeRequest open(Proposal proposal, String title, String body) throws IOException {
        JsonObject request = new JsonObject();
        request.addProperty("source_branch", proposal.branch());
        request.addProperty("target_branch", proposal.base());
        request.addProperty("title", title);
        request.addProperty("description", body);
        return request(api.send("POST", project + "/merge_requests", request));
    }

    @Override
    public void edit(int number, RequestEdit edit) throws IOException {
        JsonObject request = new JsonObject();
        edit.title().ifPresent(title -> request.addProperty("title", title));
        edit.base().ifPresent(base -> request.addProperty("target_branch", base));
        edit.body().ifPresent(body -> request.addProperty("description", body));
        edit.open().ifPresent(open -> request.addProperty("state_event", open ? "reopen" : "close"));
        api.send("PUT", requestPath(number), request);
    }

    @Override
    public boolean isClosedBy(ForgeRequest request, String self) throws IOException {
        return api.get(requestPath(request.number()))
                .optional("closed_by", "username")
                .equals(Optional.of(self));
    }

    /** GitLab makes a label that it does not know. */
    @Override
    public void label(int number, List<String> labels) throws IOException {
        JsonArray names = new JsonArray();
        labels.forEach(names::add);
        JsonObject request = new JsonObject();
        request.add("add_labels", names);
        api.send("PUT", requestPath(number), request);
    }

    @Override
    public List<ForgeNote> notes(int number) throws IOException {
        String page = page(number);
        List<ForgeNote> notes = new ArrayList<>();
        for (JsonAnswer item : api.list(notesPath(number) + "?" + PAGE)) {
            if (!item.flag("system")) {
                notes.add(note(item, page));
            }
        }
        return notes;
    }

    @Override
    public ForgeNote addNote(int number, String body) throws IOException {
        return note(api.send("POST", notesPath(number), ForgeNote.content(body)), page(number));
    }

    @Override
    public void editNote(int number, String id, String body) throws IOException {
        api.send("PUT", notesPath(number) + "/" + id, ForgeNote.content(body));
    }

    private String page(int number) throws IOException {
        return api.get(requestPath(number)).text("web_url");
    }

    /** A note has no address of its own in the answer; this is its place on the request's page. */
    private static ForgeNote note(JsonAnswer item, String page) throws IOException {
        String id = item.text("id");
        return new ForgeNote(id, page + "#note_" + id, item.text("author", "username"), item.text("body"));
    }

    private String requestPath(int number) {
        return project + "/merge_requests/" + number;
    }

    private String notesPath(int number) {
        return requestPath(number) + "/notes";
    }

    @Override
    public String draftPrefix() {
        return "Draft: ";
    }

    @Override
    public String harmless(String body) {
        return QuickActions.defused(body);
    }
}
