package io.github.alpinist.forge;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import io.github.alpinist.report.Git;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What GitLab and Gitea have in common, on loopback, over a real git repository. */
abstract class FakeForge implements ForgeGround {
    static final String TOKEN = "secret0123456789";
    static final String REPOSITORY = "acme/notes";

    private static final Gson GSON = new GsonBuilder().serializeNulls().create();

    /** @param path decoded only where the forge decodes it */
    record Call(String method, String path, Map<String, String> query, JsonObject body) {
        String text(String name) {
            return body.get(name).getAsString();
        }

        String asked(String name) {
            return Objects.requireNonNull(query.get(name));
        }

        Optional<String> optional(String name) {
            return Optional.ofNullable(body.get(name)).map(JsonElement::getAsString);
        }
    }

    /** What is answered, and whether a {@code Link} header names a next page of it. */
    record Answer(int status, @Nullable Object body, boolean more) {
        static Answer of(Object body) {
            return new Answer(200, body, false);
        }

        static Answer created(Object body) {
            return new Answer(201, body, false);
        }

        static Answer refused(int status, String message) {
            return new Answer(status, Map.of("message", message), false);
        }
    }

    record Note(int id, String author, String body) {}

    /** A pull request as the forge keeps it. */
    static final class Request {
        final int number;
        final String author;
        final String head;
        final List<Note> notes = new ArrayList<>();
        final Set<String> labels = new LinkedHashSet<>();
        String state = "open";
        String title = "";
        String body = "";
        String base = "main";
        String closedBy = "";

        Request copy() {
            Request copy = new Request(number, author, head);
            copy.notes.addAll(notes);
            copy.labels.addAll(labels);
            copy.state = state;
            copy.title = title;
            copy.body = body;
            copy.base = base;
            copy.closedBy = closedBy;
            return copy;
        }

        Request(int number, String author, String head) {
            this.number = number;
            this.author = author;
            this.head = head;
        }
    }

    final Git git;
    final List<Request> requests = new ArrayList<>();
    boolean archived;

    private final FakeServer server = new FakeServer(TOKEN, this::answered);
    private final GitObjects objects;
    private final Map<String, String> known = new TreeMap<>();
    private int notes;
    private int commits;

    FakeForge(Git bare) {
        this.git = bare;
        this.objects = new GitObjects(bare.folder());
    }

    abstract Answer answer(Call call);

    abstract String authorization();

    abstract RestForge forge(Patience patience, Exchange exchange);

    @Override
    public RestForge forge(Patience patience) {
        return forge(patience, new Exchange(RestForge.LONGEST_ANSWER));
    }

    URI api() {
        return server.address();
    }

    @Override
    public String remote() {
        return git.folder().toString();
    }

    FakeServer server() {
        return server;
    }

    @Override
    public synchronized Seen request(int number) {
        Request request = kept(number);
        return new Seen(request.state, request.title, request.body, request.base, List.copyOf(request.labels));
    }

    @Override
    public synchronized int requestCount() {
        return requests.size();
    }

    @Override
    public synchronized List<String> comments(int number) {
        return kept(number).notes.stream().map(Note::body).toList();
    }

    @Override
    public synchronized void open(String branch, String body) {
        Request request = newRequest(PERSON, branch, "main");
        request.title = "Mine";
        request.body = body;
    }

    @Override
    public synchronized void close(int number) {
        kept(number).state = "closed";
        kept(number).closedBy = PERSON;
    }

    @Override
    public synchronized void reopen(int number) {
        kept(number).state = "open";
    }

    @Override
    public synchronized void merge(int number) {
        put("main", branch(kept(number).head).orElseThrow());
        kept(number).state = "merged";
    }

    @Override
    public synchronized void retitle(int number, String title) {
        kept(number).title = title;
    }

    @Override
    public synchronized void archive() {
        archived = true;
    }

    /** What an operation changes: the requests, and where a branch is. */
    record State(List<Request> requests, Optional<String> head) {}

    synchronized State state(String branch) {
        return new State(requests.stream().map(Request::copy).toList(), branch(branch));
    }

    /** Back to what was before. */
    synchronized void restore(String branch, State before) {
        requests.clear();
        before.requests().forEach(request -> requests.add(request.copy()));
        before.head().ifPresentOrElse(commit -> put(branch, commit), () -> delete(branch));
    }

    @Override
    public void close() {
        server.close();
        objects.close();
    }

    final Request kept(int number) {
        return requests.get(number - 1);
    }

    final Request newRequest(String author, String head, String base) {
        Request request = new Request(requests.size() + 1, author, head);
        request.base = base;
        requests.add(request);
        return request;
    }

    final boolean isOpenOf(String head, String base) {
        return requests.stream()
                .anyMatch(request ->
                        request.state.equals("open") && request.head.equals(head) && request.base.equals(base));
    }

    final Note newNote(Request request, String body) {
        Note note = new Note(++notes, ALPINIST, body);
        request.notes.add(note);
        return note;
    }

    final Note editedNote(Request request, int id, String body) {
        Note note = new Note(id, ALPINIST, body);
        request.notes.replaceAll(there -> there.id() == id ? note : there);
        return note;
    }

    final Optional<String> branch(String name) {
        return objects.name("refs/heads/" + name);
    }

    final Optional<String> object(String revision) {
        return objects.name(revision);
    }

    final void put(String branch, String commit) {
        objects.point("refs/heads/" + branch, commit);
    }

    @Override
    public void awaitPush(String branch, String commit) {
        // It is the same repository.
    }

    @Override
    public final void delete(String branch) {
        objects.delete("refs/heads/" + branch);
    }

    /** What git tells of something that never changes. */
    private String told(String... arguments) {
        return known.computeIfAbsent(String.join(" ", arguments), text -> git.run(arguments));
    }

    final String message(String commit) {
        return told("log", "-1", "--format=%B", commit).strip() + "\n";
    }

    final List<String> parents(String commit) {
        return List.of(told("log", "-1", "--format=%P", commit).strip().split(" ", -1)).stream()
                .filter(parent -> !parent.isEmpty())
                .toList();
    }

    final List<String> paths(String commit) {
        return List.of(told("diff-tree", "--root", "--no-commit-id", "--name-only", "-r", "-z", commit)
                        .split("\0", -1))
                .stream()
                .filter(path -> !path.isEmpty())
                .toList();
    }

    final int countNewer(String commit, String than) {
        return Integer.parseInt(
                told("rev-list", "--count", than + ".." + commit).strip());
    }

    final boolean isExecutable(String commit, String path) {
        return told("ls-tree", commit, path).startsWith("100755");
    }

    /**
     * A commit with other files, each another one by its time.
     *
     * @param files their modes and contents, as Base64, by their paths
     */
    final String commit(String parent, Map<String, Entry> files, String message) {
        String tree = known.computeIfAbsent(parent + files, text -> tree(parent, files));
        String who = ALPINIST + " <" + ALPINIST + "@forge.example> " + (1790000000 + commits++) + " +0000\n";
        String content =
                "tree " + tree + "\nparent " + parent + "\nauthor " + who + "committer " + who + "\n" + message;
        return objects.write("commit", content.getBytes(StandardCharsets.UTF_8));
    }

    record Entry(boolean isExecutable, String base64) {}

    private String tree(String parent, Map<String, Entry> files) {
        git.run("read-tree", parent);
        StringBuilder entries = new StringBuilder();
        files.forEach((path, entry) -> entries.append(entry.isExecutable() ? "100755 " : "100644 ")
                .append(objects.write("blob", Base64.getDecoder().decode(entry.base64())))
                .append('\t')
                .append(path)
                .append('\0'));
        git.runFor(entries.toString().getBytes(StandardCharsets.UTF_8), "update-index", "--add", "-z", "--index-info");
        return git.run("write-tree").strip();
    }

    private synchronized FakeAnswer answered(HttpExchange exchange, String body) {
        boolean known = authorization().equals(exchange.getRequestHeaders().getFirst("Authorization"));
        Answer answer = known ? answer(call(exchange, body)) : Answer.refused(401, "Unauthorized");
        if (answer.more()) {
            exchange.getResponseHeaders().add("Link", "<" + exchange.getRequestURI() + ">; rel=\"next\"");
        }
        return new FakeAnswer(answer.status(), GSON.toJsonTree(answer.body()));
    }

    private static Call call(HttpExchange exchange, String body) {
        Map<String, String> query = new TreeMap<>();
        for (String part :
                String.valueOf(exchange.getRequestURI().getRawQuery()).split("&", -1)) {
            String[] pair = part.split("=", 2);
            query.put(pair[0], pair.length > 1 ? decoded(pair[1]) : "");
        }
        JsonObject json =
                body.isEmpty() ? new JsonObject() : JsonParser.parseString(body).getAsJsonObject();
        return new Call(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), query, json);
    }

    static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** One page of a list, of at most two items, so that there are several soon. */
    static <T> Answer page(List<T> items, Call call) {
        int page = Integer.parseInt(call.query().getOrDefault("page", "1"));
        List<T> rest = items.subList(Math.min(items.size(), 2 * (page - 1)), items.size());
        return new Answer(200, rest.subList(0, Math.min(2, rest.size())), rest.size() > 2);
    }
}
