package io.github.alpinist.forge;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The requests to Gitea and Forgejo, as the description that each of them serves at {@code /swagger.v1.json} has them. */
final class GiteaCalls implements ForgeCalls {
    private static final String PAGE = "limit=50";

    /** Of a label that is made, because Gitea makes none without one. */
    private static final String COLOUR = "#0d597f";

    private final JsonApi api;
    private final String organisation;
    private final String repository;

    /** @param repository as {@code owner/name} */
    GiteaCalls(JsonApi api, String repository) {
        this.api = api;
        this.organisation = "/orgs/" + ApiPath.segment(repository.substring(0, repository.indexOf('/')));
        this.repository = "/repos/" + ApiPath.segments(repository);
    }

    @Override
    public String self() throws IOException {
        return api.get("/user").text("login");
    }

    @Override
    public boolean isArchived() throws IOException {
        return api.get(repository).flag("archived");
    }

    /** Releases that do not know the parameter {@code poster} list all. */
    @Override
    public List<ForgeRequest> requests(String branch, String self) throws IOException {
        return listed(branch, "all&poster=" + ApiPath.segment(self));
    }

    @Override
    public List<ForgeRequest> openRequests(String branch) throws IOException {
        return listed(branch, "open");
    }

    /** The branch is asked for by its label, because its {@code ref} is another one as soon as the branch is deleted. */
    private List<ForgeRequest> listed(String branch, String state) throws IOException {
        List<ForgeRequest> requests = new ArrayList<>();
        for (JsonAnswer item : api.list(repository + "/pulls?state=" + state + "&sort=recentupdate&" + PAGE)) {
            if (item.optional("head", "label").equals(Optional.of(branch))
                    && item.optional("head", "repo_id").equals(item.optional("base", "repo_id"))) {
                requests.add(request(item));
            }
        }
        return requests;
    }

    private static ForgeRequest request(JsonAnswer item) throws IOException {
        List<String> labels = new ArrayList<>();
        for (JsonAnswer label : item.items("labels")) {
            labels.add(label.text("name"));
        }
        return new ForgeRequest(
                item.text("html_url"),
                item.number("number"),
                state(item),
                item.text("title"),
                item.optional("body").orElse(""),
                item.text("base", "ref"),
                item.text("user", "login"),
                labels);
    }

    private static PullRequest.State state(JsonAnswer item) throws IOException {
        if (item.flag("merged")) {
            return PullRequest.State.MERGED;
        }
        return item.text("state").equals("open") ? PullRequest.State.OPEN : PullRequest.State.CLOSED;
    }

    @Override
    public Optional<String> head(String branch) throws IOException {
        Optional<JsonAnswer> found = api.find(branchPath(branch));
        return found.isPresent() ? Optional.of(found.get().text("commit", "id")) : Optional.empty();
    }

    @Override
    public Optional<CommitFacts> commit(String commit) throws IOException {
        Optional<JsonAnswer> found = api.find(
                repository + "/git/commits/" + ApiPath.segment(commit) + "?stat=false&verification=false&files=true");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<String> parents = new ArrayList<>();
        for (JsonAnswer parent : found.get().items("parents")) {
            parents.add(parent.text("sha"));
        }
        Set<String> paths = new HashSet<>();
        for (JsonAnswer file : found.get().items("files")) {
            paths.add(file.text("filename"));
        }
        return Optional.of(new CommitFacts(parents, found.get().text("commit", "message"), paths));
    }

    @Override
    public boolean isNewer(String commit, String than) throws IOException {
        return api.find(repository + "/compare/" + than + "..." + commit)
                .flatMap(found -> found.optional("total_commits"))
                .filter(count -> !count.equals("0"))
                .isPresent();
    }

    @Override
    public Optional<String> blob(String path, String ref) throws IOException {
        Optional<JsonAnswer> found =
                api.find(repository + "/contents/" + ApiPath.segments(path) + "?ref=" + ApiPath.segment(ref));
        return found.isPresent() ? Optional.of(found.get().text("sha")) : Optional.empty();
    }

    /**
     * Gitea commits only on top of a branch. Where the base has moved since, one that stands at the migrated commit is
     * made for the time of this commit.
     */
    @Override
    public String place(Proposal proposal) throws IOException {
        if (head(proposal.base()).equals(Optional.of(proposal.baseCommit()))) {
            return placed(proposal, proposal.base());
        }
        String standIn = proposal.branch() + "-base";
        stand(standIn, proposal.baseCommit());
        String commit = placed(proposal, standIn);
        api.delete(branchPath(standIn));
        return commit;
    }

    /** One that is there was left by a run that was cut off. */
    private void stand(String standIn, String commit) throws IOException {
        Optional<String> there = head(standIn);
        if (there.isPresent() && !there.equals(Optional.of(commit))) {
            api.delete(branchPath(standIn));
        }
        if (!there.equals(Optional.of(commit))) {
            JsonObject branch = new JsonObject();
            branch.addProperty("new_branch_name", standIn);
            branch.addProperty("old_ref_name", commit);
            api.send("POST", repository + "/branches", branch);
        }
    }

    /** What Gitea calls {@code force_push} since 1.26 has another name in Forgejo; each ignores that of the other. */
    private String placed(Proposal proposal, String onTopOf) throws IOException {
        JsonArray files = new JsonArray();
        proposal.files().stream().filter(FileChange::isChange).forEach(file -> files.add(operation(file)));
        JsonObject body = new JsonObject();
        body.addProperty("branch", onTopOf);
        body.addProperty("new_branch", proposal.branch());
        body.addProperty("force_push", true);
        body.addProperty("force_overwrite_new_branch", true);
        body.addProperty("message", proposal.commitMessage());
        body.add("files", files);
        try {
            return api.send("POST", repository + "/contents", body).text("commit", "sha");
        } catch (RefusedException e) {
            if (String.valueOf(e.getMessage()).contains("branch already exists")) {
                throw cannotReplace(proposal);
            }
            throw e;
        }
    }

    private static JsonObject operation(FileChange file) {
        if (file.before().isEmpty() && file.executable()) {
            throw new AlpinistException(
                    Failure.FORGE,
                    "Gitea's API makes no executable file, and " + file.path() + " is to be one",
                    "take the patch");
        }
        JsonObject operation = new JsonObject();
        operation.addProperty("operation", file.before().isPresent() ? "update" : "create");
        operation.addProperty("path", file.path());
        operation.addProperty(
                "content", Base64.getEncoder().encodeToString(file.after().bytes()));
        file.before().ifPresent(before -> operation.addProperty("sha", before.sha1()));
        return operation;
    }

    private static AlpinistException cannotReplace(Proposal proposal) {
        return new AlpinistException(
                Failure.FORGE,
                "this release of Gitea or Forgejo cannot replace the commit on branch " + proposal.branch(),
                "update it (Gitea to 1.26), or delete the branch and propose with --reopen");
    }

    @Override
    public ForgeRequest open(Proposal proposal, String title, String body) throws IOException {
        JsonObject request = new JsonObject();
        request.addProperty("head", proposal.branch());
        request.addProperty("base", proposal.base());
        request.addProperty("title", title);
        request.addProperty("body", body);
        return request(api.send("POST", repository + "/pulls", request));
    }

    @Override
    public void edit(int number, RequestEdit edit) throws IOException {
        JsonObject request = new JsonObject();
        edit.title().ifPresent(title -> request.addProperty("title", title));
        edit.base().ifPresent(base -> request.addProperty("base", base));
        edit.body().ifPresent(body -> request.addProperty("body", body));
        edit.open().ifPresent(open -> request.addProperty("state", open ? "open" : "closed"));
        api.send("PATCH", repository + "/pulls/" + number, request);
    }

    /** The event that closed it is not older than the time of its closing, which is told in whole seconds. */
    @Override
    public boolean isClosedBy(ForgeRequest request, String self) throws IOException {
        String since = api.get(repository + "/pulls/" + request.number()).text("closed_at");
        String path = issuePath(request.number()) + "/timeline?since=" + ApiPath.segment(since) + "&" + PAGE;
        return api.get(path).items().stream()
                .filter(event -> event.optional("type").equals(Optional.of("close")))
                .reduce((first, last) -> last)
                .flatMap(event -> event.optional("user", "login"))
                .equals(Optional.of(self));
    }

    @Override
    public void label(int number, List<String> labels) throws IOException {
        Map<String, Integer> known = organisationLabels();
        known.putAll(labelsOf(repository));
        JsonArray ids = new JsonArray();
        for (String label : labels) {
            ids.add(known.containsKey(label) ? known.get(label) : newLabel(label));
        }
        JsonObject request = new JsonObject();
        request.add("labels", ids);
        api.send("POST", issuePath(number) + "/labels", request);
    }

    /** None where the owner is a person, or the token may not see those of the organisation. */
    private Map<String, Integer> organisationLabels() throws IOException {
        try {
            return labelsOf(organisation);
        } catch (RefusedException e) {
            return new HashMap<>();
        }
    }

    private Map<String, Integer> labelsOf(String owner) throws IOException {
        Map<String, Integer> ids = new HashMap<>();
        for (JsonAnswer label : api.list(owner + "/labels?" + PAGE)) {
            ids.put(label.text("name"), label.number("id"));
        }
        return ids;
    }

    private int newLabel(String name) throws IOException {
        JsonObject label = new JsonObject();
        label.addProperty("name", name);
        label.addProperty("color", COLOUR);
        return api.send("POST", repository + "/labels", label).number("id");
    }

    @Override
    public List<ForgeNote> notes(int number) throws IOException {
        List<ForgeNote> notes = new ArrayList<>();
        for (JsonAnswer item : api.get(issuePath(number) + "/comments").items()) {
            notes.add(note(item));
        }
        return notes;
    }

    @Override
    public ForgeNote addNote(int number, String body) throws IOException {
        return note(api.send("POST", issuePath(number) + "/comments", ForgeNote.content(body)));
    }

    @Override
    public void editNote(int number, String id, String body) throws IOException {
        api.send("PATCH", repository + "/issues/comments/" + id, ForgeNote.content(body));
    }

    private static ForgeNote note(JsonAnswer item) throws IOException {
        return new ForgeNote(item.text("id"), item.text("html_url"), item.text("user", "login"), item.text("body"));
    }

    private String branchPath(String branch) {
        return repository + "/branches/" + ApiPath.segments(branch);
    }

    private String issuePath(int number) {
        return repository + "/issues/" + number;
    }

    @Override
    public String draftPrefix() {
        return "WIP: ";
    }

    @Override
    public String harmless(String body) {
        return body;
    }
}
