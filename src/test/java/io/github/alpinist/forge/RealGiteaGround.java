package io.github.alpinist.forge;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.StreamSupport;

/** One repository on a real Gitea. */
final class RealGiteaGround implements ForgeGround {
    private final RealGitea gitea;
    private final String name;
    private final String repository;

    RealGiteaGround(RealGitea gitea) {
        this.gitea = gitea;
        this.name = gitea.newRepository();
        this.repository = "repos/" + name;
    }

    @Override
    public RestForge forge(Patience patience) {
        return new GiteaForge(gitea.api(), name, gitea.token(), patience, new Exchange(RestForge.LONGEST_ANSWER));
    }

    @Override
    public String remote() {
        return gitea.remote(name);
    }

    @Override
    public void awaitPush(String branch, String commit) {
        gitea.await(() -> !get("").getAsJsonObject().get("empty").getAsBoolean()
                && get("/branches/" + branch).toString().contains(commit));
    }

    @Override
    public void delete(String branch) {
        gitea.ask("DELETE", repository + "/branches/" + branch, new JsonObject());
    }

    @Override
    public Seen request(int number) {
        JsonObject pull = get("/pulls/" + number).getAsJsonObject();
        boolean merged = pull.get("merged").getAsBoolean();
        return new Seen(
                merged ? "merged" : pull.get("state").getAsString(),
                pull.get("title").getAsString(),
                pull.get("body").getAsString(),
                pull.getAsJsonObject("base").get("ref").getAsString(),
                texts(pull.get("labels"), "name"));
    }

    @Override
    public int requestCount() {
        return get("/pulls?state=all").getAsJsonArray().size();
    }

    @Override
    public List<String> comments(int number) {
        return texts(get("/issues/" + number + "/comments"), "body");
    }

    @Override
    public void open(String branch, String body) {
        JsonObject pull = new JsonObject();
        pull.addProperty("head", branch);
        pull.addProperty("base", "main");
        pull.addProperty("title", "Mine");
        pull.addProperty("body", body);
        gitea.ask("POST", repository + "/pulls", pull);
    }

    @Override
    public void close(int number) {
        edit("/pulls/" + number, "state", "closed");
    }

    @Override
    public void reopen(int number) {
        edit("/pulls/" + number, "state", "open");
    }

    @Override
    public void merge(int number) {
        edit("/pulls/" + number, "title", "Ready");
        JsonObject merge = new JsonObject();
        merge.addProperty("Do", "merge");
        merge.addProperty("force_merge", true);
        gitea.ask("POST", repository + "/pulls/" + number + "/merge", merge);
    }

    @Override
    public void retitle(int number, String title) {
        edit("/pulls/" + number, "title", title);
    }

    @Override
    public void archive() {
        JsonObject change = new JsonObject();
        change.addProperty("archived", true);
        gitea.ask("PATCH", repository, change);
    }

    @Override
    public void close() {
        // The repository goes with its Gitea.
    }

    private JsonElement get(String path) {
        return gitea.ask("GET", repository + path, new JsonObject());
    }

    private void edit(String path, String field, String value) {
        JsonObject change = new JsonObject();
        change.addProperty(field, value);
        gitea.ask("PATCH", repository + path, change);
    }

    private static List<String> texts(JsonElement items, String field) {
        return StreamSupport.stream(items.getAsJsonArray().spliterator(), false)
                .map(item -> item.getAsJsonObject().get(field).getAsString())
                .toList();
    }
}
