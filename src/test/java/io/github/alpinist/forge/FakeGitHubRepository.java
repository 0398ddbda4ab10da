package io.github.alpinist.forge;

import static io.github.alpinist.forge.FakeAnswer.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.alpinist.report.Git;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One repository as GitHub serves it: branches, pull requests and comments that change as GitHub's rules have it.
 *
 * <p>Refusals are worded as GitHub words them.
 */
final class FakeGitHubRepository implements AutoCloseable {
    static final String NAME = "acme/notes";
    static final String BOT = "alpinist-app[bot]";
    static final String PERSON = "robin";

    private static final String ROOT = "/repos/" + NAME;
    private static final String NOT_FOR_INTEGRATIONS = "Resource not accessible by integration";

    private final Git git;
    private final URI api;
    private final GitObjects objects;
    private final Map<String, String> trees = new TreeMap<>();
    private final Map<String, FakeAnswer> unchanging = new TreeMap<>();
    private final Set<String> protectedBranches = new HashSet<>();
    private final Set<String> collaborators = new HashSet<>();
    private State state = new State(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
    private String login = BOT;
    private boolean archived;
    private boolean readOnly;
    private boolean comparingAndMoving = true;
    private int commits;

    /**
     * What an operation changes.
     *
     * @param refs commits by the name of their branch
     */
    record State(List<JsonObject> pulls, List<JsonObject> comments, Map<String, String> refs) {
        State copy() {
            return new State(
                    new ArrayList<>(pulls.stream().map(JsonObject::deepCopy).toList()),
                    new ArrayList<>(comments.stream().map(JsonObject::deepCopy).toList()),
                    new TreeMap<>(refs));
        }
    }

    FakeGitHubRepository(Git git, URI api) {
        this.git = git;
        this.api = api;
        this.objects = new GitObjects(git.folder());
    }

    Git git() {
        return git;
    }

    synchronized State state() {
        return state.copy();
    }

    /** Back to what was before. */
    synchronized void restore(State before) {
        state.refs().keySet().stream()
                .filter(branch -> !before.refs().containsKey(branch))
                .forEach(branch -> objects.delete("refs/heads/" + branch));
        before.refs().forEach((branch, commit) -> objects.point("refs/heads/" + branch, commit));
        state = before.copy();
    }

    List<JsonObject> pulls() {
        return state.pulls();
    }

    List<JsonObject> comments() {
        return state.comments();
    }

    JsonObject pull(int number) {
        return state.pulls().get(number - 1);
    }

    void archive() {
        archived = true;
    }

    void allowReadingOnly() {
        readOnly = true;
    }

    void protect(String branch) {
        protectedBranches.add(branch);
    }

    void admit(String collaborator) {
        collaborators.add(collaborator);
    }

    /** As an Enterprise before the request for it came. */
    void forgetComparingAndMoving() {
        comparingAndMoving = false;
    }

    void speakFor(String account) {
        login = account;
    }

    /** A push of a person, or of anything that uses git itself. */
    synchronized void push(String branch, String commit) {
        put(branch, commit);
    }

    synchronized void delete(String branch) {
        state.refs().remove(branch);
        objects.delete("refs/heads/" + branch);
    }

    /** As git knows a revision. */
    synchronized Optional<String> name(String revision) {
        return objects.name(revision);
    }

    synchronized Optional<String> head(String branch) {
        return objects.name("refs/heads/" + branch);
    }

    /** By a person. */
    synchronized void close(int number) {
        shut(pull(number), PERSON);
    }

    synchronized void open(int number) {
        pull(number).addProperty("state", "open");
    }

    synchronized void merge(int number) {
        JsonObject pull = pull(number);
        shut(pull, PERSON);
        pull.addProperty("merged_at", "2026-11-21T10:00:00Z");
        put(text(pull.getAsJsonObject("base"), "ref"), text(pull.getAsJsonObject("head"), "sha"));
    }

    /** A pull request of a person. */
    synchronized void open(String author, String branch, String body) {
        String token = login;
        login = author;
        created(json("title", "Mine", "head", branch, "base", "main", "body", body));
        login = token;
    }

    @Override
    public void close() {
        objects.close();
    }

    synchronized FakeAnswer answer(String call, Map<String, String> query, JsonObject body) {
        if (call.equals("GET /user")) {
            return login.endsWith("[bot]")
                    ? FakeAnswer.message(403, NOT_FOR_INTEGRATIONS)
                    : new FakeAnswer(200, FakeGitHubShapes.user(account(login)));
        }
        if (call.equals("POST /graphql")) {
            return graphql(body);
        }
        if (!call.startsWith("GET") && archived) {
            return FakeAnswer.message(403, "Repository was archived so is read-only.");
        }
        if (!call.startsWith("GET") && readOnly) {
            return FakeAnswer.message(403, NOT_FOR_INTEGRATIONS);
        }
        try {
            return routed(call.replaceFirst(Pattern.quote(ROOT), ""), query, body);
        } catch (IllegalArgumentException e) {
            return FakeAnswer.message(422, "Invalid request. " + e.getMessage());
        }
    }

    private FakeAnswer routed(String call, Map<String, String> query, JsonObject body) {
        Matcher numbered = Pattern.compile("(\\w+) /(pulls|issues|issues/comments)/(\\d+)(/\\w+)?")
                .matcher(call);
        if (numbered.matches()) {
            int number = Integer.parseInt(numbered.group(3));
            String kind = numbered.group(1) + " " + numbered.group(2)
                    + Optional.ofNullable(numbered.group(4)).orElse("");
            return ofOne(kind, number, query, body);
        } else if (call.startsWith("GET /contents/")) {
            return content(call.substring("GET /contents/".length()), query.getOrDefault("ref", "main"));
        } else if (call.startsWith("GET /commits/")) {
            return unchanging.computeIfAbsent(call, known -> commit(known.substring("GET /commits/".length())));
        } else if (call.startsWith("GET /compare/")) {
            return compared(call.substring("GET /compare/".length()).split("\\.\\.\\."));
        } else if (call.startsWith("GET /git/ref")) {
            return ref(call.replaceFirst("GET /git/refs?/heads/", ""));
        } else if (call.startsWith("PATCH /git/refs/heads/")) {
            return moved(call.substring("PATCH /git/refs/heads/".length()), body);
        }
        return switch (call) {
            case "GET " -> new FakeAnswer(200, repository());
            case "GET /pulls" -> FakeAnswer.list(200, found(query));
            case "POST /pulls" -> created(body);
            case "POST /git/blobs" -> blob(body);
            case "POST /git/trees" -> tree(body);
            case "POST /git/commits" -> newCommit(body);
            case "POST /git/refs" -> newRef(body);
            default -> FakeAnswer.message(404, "Not Found: " + call);
        };
    }

    private FakeAnswer ofOne(String kind, int number, Map<String, String> query, JsonObject body) {
        boolean known = kind.contains("comments") && !kind.contains("/comments/")
                || number <= state.pulls().size();
        if (!known) {
            return FakeAnswer.message(404, "Not Found");
        }
        return switch (kind) {
            case "GET pulls" -> new FakeAnswer(200, current(pull(number)));
            case "GET issues" -> new FakeAnswer(200, FakeGitHubShapes.issue(pull(number)));
            case "PATCH pulls" -> edited(pull(number), body);
            case "POST issues/labels", "PUT issues/labels" -> labelled(pull(number), body);
            case "POST pulls/requested_reviewers" -> asked(pull(number), body);
            case "GET pulls/reviews" ->
                new FakeAnswer(200, page(pull(number).getAsJsonArray("reviews").deepCopy(), query));
            case "GET issues/comments" -> new FakeAnswer(200, page(commentsOf(number), query));
            case "POST issues/comments" -> commented(number, body);
            case "PATCH issues/comments" -> commentEdited(number, body);
            default -> FakeAnswer.message(404, "Not Found: " + kind);
        };
    }

    private FakeAnswer graphql(JsonObject body) {
        String query = text(body, "query");
        if (query.contains("viewer")) {
            return new FakeAnswer(200, json("data", json("viewer", json("login", login))));
        }
        JsonObject variables = body.getAsJsonObject("variables");
        if (archived || readOnly || !comparingAndMoving) {
            return error("Field 'updateRefs' doesn't exist on type 'Mutation'");
        }
        JsonObject update = variables.getAsJsonObject("update");
        String branch = text(update, "name").replaceFirst("refs/heads/", "");
        boolean expected = head(branch).equals(Optional.of(text(update, "beforeOid")));
        if (!expected || protectedBranches.contains(branch)) {
            return error("A ref update was rejected.");
        }
        put(branch, text(update, "afterOid"));
        JsonObject moved = new JsonObject();
        moved.add("clientMutationId", JsonNull.INSTANCE);
        return new FakeAnswer(200, json("data", json("updateRefs", moved)));
    }

    private static FakeAnswer error(String message) {
        return new FakeAnswer(200, json("data", JsonNull.INSTANCE, "errors", List.of(json("message", message))));
    }

    private JsonObject account(String name) {
        return FakeGitHubShapes.account(json("login", name, "id", 1, "type", name.endsWith("[bot]") ? "Bot" : "User"));
    }

    private JsonObject repository() {
        JsonObject repository = json(
                "id",
                1,
                "node_id",
                "R_1",
                "name",
                "notes",
                "full_name",
                NAME,
                "default_branch",
                "main",
                "url",
                api + ROOT);
        repository.add("owner", account("acme"));
        repository.addProperty("archived", archived);
        return FakeGitHubShapes.repository(repository);
    }

    private List<JsonObject> found(Map<String, String> query) {
        return state.pulls().stream()
                .map(this::current)
                .filter(pull -> text(pull.getAsJsonObject("head"), "label").equals(query.getOrDefault("head", "")))
                .filter(pull -> query.getOrDefault("state", "open").equals("all") || isOpen(pull))
                .toList();
    }

    /** An open pull request follows its branch. */
    private JsonObject current(JsonObject pull) {
        JsonObject head = pull.getAsJsonObject("head");
        if (isOpen(pull)) {
            head(text(head, "ref")).ifPresent(sha -> head.addProperty("sha", sha));
        }
        return pull;
    }

    private FakeAnswer created(JsonObject body) {
        String branch = text(body, "head");
        String label = "acme:" + branch;
        if (!found(Map.of("head", label)).isEmpty()) {
            return FakeAnswer.invalid("PullRequest", "head", "A pull request already exists for " + label + ".");
        }
        if (head(branch).isEmpty()) {
            return FakeAnswer.invalid("PullRequest", "head", "Head sha can't be blank");
        }
        int number = state.pulls().size() + 1;
        JsonObject pull = json(
                "id",
                number,
                "number",
                number,
                "url",
                api + ROOT + "/pulls/" + number,
                "html_url",
                "https://forge.example/" + NAME + "/pull/" + number,
                "state",
                "open",
                "title",
                text(body, "title"),
                "body",
                text(body, "body"),
                "user",
                account(login),
                "draft",
                body.has("draft") && body.get("draft").getAsBoolean(),
                "head",
                end(branch),
                "base",
                end(text(body, "base")),
                "labels",
                List.of(),
                "requested_reviewers",
                List.of(),
                "requested_teams",
                List.of(),
                "reviews",
                List.of());
        state.pulls().add(FakeGitHubShapes.pull(pull));
        return new FakeAnswer(201, pull);
    }

    private JsonObject end(String branch) {
        return json(
                "ref",
                branch,
                "label",
                "acme:" + branch,
                "sha",
                head(branch).orElse(""),
                "user",
                account("acme"),
                "repo",
                repository());
    }

    private FakeAnswer edited(JsonObject pull, JsonObject body) {
        if (body.has("state") && text(body, "state").equals("open") && !isOpen(pull)) {
            Optional<FakeAnswer> refusal = reopened(pull);
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        if (body.has("state") && text(body, "state").equals("closed")) {
            shut(pull, login);
        }
        for (String field : List.of("title", "body")) {
            if (body.has(field)) {
                pull.addProperty(field, text(body, field));
            }
        }
        if (body.has("base")) {
            pull.add("base", end(text(body, "base")));
        }
        return new FakeAnswer(200, current(pull));
    }

    private Optional<FakeAnswer> reopened(JsonObject pull) {
        String branch = text(pull.getAsJsonObject("head"), "ref");
        String last = text(pull.getAsJsonObject("head"), "sha");
        if (!pull.get("merged_at").isJsonNull() || !head(branch).equals(Optional.of(last))) {
            return Optional.of(FakeAnswer.invalid(
                    "PullRequest",
                    "state",
                    "state cannot be changed. The " + branch + " branch was force-pushed or recreated."));
        }
        if (!found(Map.of("head", "acme:" + branch)).isEmpty()) {
            return Optional.of(FakeAnswer.invalid(
                    "PullRequest", "state", "state cannot be changed. There is already an open pull request."));
        }
        pull.addProperty("state", "open");
        return Optional.empty();
    }

    private void shut(JsonObject pull, String by) {
        current(pull).addProperty("state", "closed");
        pull.add("closed_by", account(by));
    }

    private static FakeAnswer labelled(JsonObject pull, JsonObject body) {
        JsonArray labels = pull.getAsJsonArray("labels");
        body.getAsJsonArray("labels")
                .forEach(label -> labels.add(FakeGitHubShapes.label(json("name", label.getAsString()))));
        return new FakeAnswer(200, labels);
    }

    private FakeAnswer asked(JsonObject pull, JsonObject body) {
        List<String> users = texts(body.getAsJsonArray("reviewers"));
        List<String> teams = texts(body.getAsJsonArray("team_reviewers"));
        if (users.contains(text(pull.getAsJsonObject("user"), "login"))) {
            return FakeAnswer.message(422, "Review cannot be requested from pull request author.");
        }
        if (!Stream.concat(users.stream(), teams.stream()).allMatch(collaborators::contains)) {
            return FakeAnswer.message(
                    422,
                    "Reviews may only be requested from collaborators. One or more of the users or teams you specified"
                            + " is not a collaborator of the " + NAME + " repository.");
        }
        users.forEach(user -> pull.getAsJsonArray("requested_reviewers").add(account(user)));
        teams.forEach(
                team -> pull.getAsJsonArray("requested_teams").add(FakeGitHubShapes.team(json("slug", team, "id", 1))));
        return new FakeAnswer(201, current(pull));
    }

    /** By a person, who is asked no more then. */
    synchronized void review(int number, String author) {
        pull(number).add("requested_reviewers", new JsonArray());
        pull(number)
                .getAsJsonArray("reviews")
                .add(FakeGitHubShapes.review(json("id", 1, "user", account(author), "state", "COMMENTED")));
    }

    private JsonArray commentsOf(int number) {
        JsonArray result = new JsonArray();
        state.comments().stream()
                .filter(comment -> text(comment, "issue_url").endsWith("/" + number))
                .forEach(result::add);
        return result;
    }

    /** By a person. */
    synchronized void say(int number, String author, String body) {
        int id = state.comments().size() + 1;
        state.comments()
                .add(FakeGitHubShapes.comment(json(
                        "id",
                        id,
                        "url",
                        api + ROOT + "/issues/comments/" + id,
                        "html_url",
                        "https://forge.example/" + NAME + "/pull/" + number + "#issuecomment-" + id,
                        "issue_url",
                        api + ROOT + "/issues/" + number,
                        "user",
                        account(author),
                        "body",
                        body)));
    }

    private FakeAnswer commented(int number, JsonObject body) {
        say(number, login, text(body, "body"));
        return new FakeAnswer(201, state.comments().get(state.comments().size() - 1));
    }

    private FakeAnswer commentEdited(int id, JsonObject body) {
        JsonObject comment = state.comments().get(id - 1);
        comment.addProperty("body", text(body, "body"));
        return new FakeAnswer(200, comment);
    }

    private static JsonArray page(JsonArray items, Map<String, String> query) {
        int size = Integer.parseInt(query.getOrDefault("per_page", "30"));
        int from = size * (Integer.parseInt(query.getOrDefault("page", "1")) - 1);
        JsonArray result = new JsonArray();
        for (int i = from; i < Math.min(items.size(), from + size); i++) {
            result.add(items.get(i));
        }
        return result;
    }

    private FakeAnswer content(String path, String ref) {
        Optional<String> sha = objects.name(ref + ":" + path);
        if (sha.isEmpty()) {
            return FakeAnswer.message(404, "Not Found");
        }
        return unchanging.computeIfAbsent(sha.get() + path, known -> file(path, sha.get()));
    }

    private FakeAnswer file(String path, String sha) {
        byte[] bytes = git.runFor(new byte[0], "cat-file", "blob", sha);
        return new FakeAnswer(
                200,
                FakeGitHubShapes.file(json(
                        "type",
                        "file",
                        "path",
                        path,
                        "name",
                        path,
                        "sha",
                        sha,
                        "encoding",
                        "base64",
                        "content",
                        Base64.getMimeEncoder().encodeToString(bytes))));
    }

    private FakeAnswer commit(String sha) {
        if (objects.name(sha + "^{commit}").isEmpty()) {
            return FakeAnswer.message(422, "No commit found for SHA: " + sha);
        }
        String[] lines = git.run("log", "-1", "--format=%P%n%T%n%ae%n%B", sha).split("\n", 4);
        List<JsonObject> parents = Stream.of(lines[0].split(" "))
                .filter(parent -> !parent.isEmpty())
                .map(parent -> json("sha", parent))
                .toList();
        List<JsonObject> files = parents.isEmpty()
                ? List.of()
                : Stream.of(git.run(
                                        "diff-tree",
                                        "-z",
                                        "-r",
                                        "--name-only",
                                        parents.get(0).get("sha").getAsString(),
                                        sha)
                                .split("\0"))
                        .map(file -> json("filename", file))
                        .toList();
        JsonObject info = json("message", lines[3].strip(), "tree", json("sha", lines[1]));
        return new FakeAnswer(
                200,
                FakeGitHubShapes.commit(json(
                        "sha",
                        sha,
                        "commit",
                        info,
                        "parents",
                        parents,
                        "files",
                        files,
                        "author",
                        account(lines[2].replaceFirst("@.*", "")))));
    }

    private FakeAnswer compared(String[] ends) {
        if (ends.length != 2
                || objects.name(ends[0]).isEmpty()
                || objects.name(ends[1]).isEmpty()) {
            return FakeAnswer.message(404, "Not Found");
        }
        int ahead = count(ends[0] + ".." + ends[1]);
        int behind = count(ends[1] + ".." + ends[0]);
        String status = ahead > 0 ? behind > 0 ? "diverged" : "ahead" : behind > 0 ? "behind" : "identical";
        return new FakeAnswer(
                200,
                json(
                        "url",
                        api + ROOT + "/compare",
                        "html_url",
                        api + ROOT + "/compare",
                        "permalink_url",
                        api + ROOT + "/compare",
                        "diff_url",
                        api + ROOT + "/compare",
                        "patch_url",
                        api + ROOT + "/compare",
                        "base_commit",
                        commit(ends[0]).body(),
                        "merge_base_commit",
                        commit(ends[0]).body(),
                        "status",
                        status,
                        "ahead_by",
                        ahead,
                        "behind_by",
                        behind,
                        "total_commits",
                        ahead,
                        "commits",
                        List.of(),
                        "files",
                        List.of()));
    }

    private int count(String range) {
        return Integer.parseInt(git.run("rev-list", "--count", range).strip());
    }

    private FakeAnswer ref(String branch) {
        return head(branch)
                .map(sha -> new FakeAnswer(200, refOf(branch, sha)))
                .orElse(FakeAnswer.message(404, "Not Found"));
    }

    private JsonObject refOf(String branch, String sha) {
        String ref = "refs/heads/" + branch;
        String commit = api + ROOT + "/git/commits/" + sha;
        return json(
                "ref",
                ref,
                "node_id",
                "REF_1",
                "url",
                api + ROOT + "/git/" + ref,
                "object",
                json("type", "commit", "sha", sha, "url", commit));
    }

    private FakeAnswer newRef(JsonObject body) {
        String branch = text(body, "ref").replaceFirst("refs/heads/", "");
        if (head(branch).isPresent()) {
            return FakeAnswer.message(422, "Reference already exists");
        }
        if (protectedBranches.contains(branch)) {
            return ruled();
        }
        put(branch, text(body, "sha"));
        return new FakeAnswer(201, refOf(branch, text(body, "sha")));
    }

    private FakeAnswer moved(String branch, JsonObject body) {
        String sha = text(body, "sha");
        boolean force = body.has("force") && body.get("force").getAsBoolean();
        if (head(branch).isEmpty()) {
            return FakeAnswer.message(422, "Reference does not exist");
        }
        if (protectedBranches.contains(branch)) {
            return ruled();
        }
        if (!force && count(sha + ".." + head(branch).get()) > 0) {
            return FakeAnswer.message(422, "Update is not a fast forward");
        }
        put(branch, sha);
        return new FakeAnswer(200, refOf(branch, sha));
    }

    private static FakeAnswer ruled() {
        return FakeAnswer.message(422, "Repository rule violations found\n\nCannot update this protected ref.\n\n");
    }

    private void put(String branch, String commit) {
        state.refs().put(branch, commit);
        objects.point("refs/heads/" + branch, commit);
    }

    private FakeAnswer blob(JsonObject body) {
        byte[] bytes = Base64.getMimeDecoder().decode(text(body, "content"));
        String sha = objects.write("blob", bytes);
        return new FakeAnswer(201, json("sha", sha, "url", api + ROOT + "/git/blobs/" + sha));
    }

    private FakeAnswer tree(JsonObject body) {
        String sha = trees.computeIfAbsent(body.toString(), text -> newTree(body));
        return new FakeAnswer(
                201, json("sha", sha, "url", api + ROOT + "/git/trees/" + sha, "truncated", false, "tree", List.of()));
    }

    private String newTree(JsonObject body) {
        git.run("read-tree", text(body, "base_tree"));
        StringBuilder entries = new StringBuilder();
        body.getAsJsonArray("tree").forEach(element -> {
            JsonObject entry = element.getAsJsonObject();
            entries.append(text(entry, "mode")).append(' ').append(text(entry, "sha"));
            entries.append('\t').append(text(entry, "path")).append('\0');
        });
        git.runFor(entries.toString().getBytes(StandardCharsets.UTF_8), "update-index", "--add", "-z", "--index-info");
        return git.run("write-tree").strip();
    }

    /** Each is another one, as GitHub's are by their time. */
    private FakeAnswer newCommit(JsonObject body) {
        String who = login + " <" + login + "@users.noreply.forge.example> " + (1790000000 + commits++) + " +0000\n";
        StringBuilder content = new StringBuilder("tree " + text(body, "tree") + "\n");
        texts(body.getAsJsonArray("parents")).forEach(parent -> content.append("parent " + parent + "\n"));
        content.append("author " + who + "committer " + who + "\n" + text(body, "message"));
        String sha = objects.write("commit", content.toString().getBytes(StandardCharsets.UTF_8));
        return new FakeAnswer(
                201,
                FakeGitHubShapes.gitCommit(json(
                        "sha",
                        sha,
                        "message",
                        text(body, "message"),
                        "tree",
                        json("sha", text(body, "tree")),
                        "parents",
                        texts(body.getAsJsonArray("parents")).stream()
                                .map(parent -> json("sha", parent))
                                .toList())));
    }

    private static boolean isOpen(JsonObject pull) {
        return text(pull, "state").equals("open");
    }

    private static String text(JsonObject object, String name) {
        if (!object.has(name)) {
            throw new IllegalArgumentException("\"" + name + "\" wasn't supplied.");
        }
        return object.get(name).getAsString();
    }

    private static List<String> texts(JsonArray items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }
}
