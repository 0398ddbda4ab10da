package io.github.alpinist.forge;

import static io.github.alpinist.forge.FakeAnswer.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.stream.Stream;

/** What GitHub's answers have beside what matters here, so that each has all that its description requires. */
final class FakeGitHubShapes {
    private static final JsonElement WORD = new JsonPrimitive("word");
    private static final JsonElement NUMBER = new JsonPrimitive(0);
    private static final JsonElement NO = new JsonPrimitive(false);
    private static final JsonElement TIME = new JsonPrimitive("2026-11-21T10:00:00Z");
    private static final JsonElement ADDRESS = new JsonPrimitive("https://forge.example/acme");

    private FakeGitHubShapes() {}

    static JsonObject account(JsonObject account) {
        fill(
                account,
                ADDRESS,
                "avatar events followers following gists html organizations received_events repos starred"
                        + " subscriptions",
                "_url");
        fill(account, ADDRESS, "url");
        fill(account, WORD, "node_id gravatar_id");
        return fill(account, NO, "site_admin");
    }

    /** What a user is told about himself. */
    static JsonObject user(JsonObject account) {
        fill(
                account,
                NUMBER,
                "followers following public_gists public_repos collaborators disk_usage owned_private_repos"
                        + " private_gists total_private_repos");
        fill(account, JsonNull.INSTANCE, "bio blog company email hireable location name");
        fill(account, TIME, "created_at updated_at");
        account.addProperty("user_view_type", "private");
        return fill(account, NO, "two_factor_authentication");
    }

    static JsonObject repository(JsonObject repository) {
        fill(
                repository,
                ADDRESS,
                "archive assignees blobs branches collaborators comments commits compare contents"
                        + " contributors deployments downloads events forks git_commits git_refs git_tags hooks html"
                        + " issue_comment issue_events issues keys labels languages merges milestones notifications pulls"
                        + " releases stargazers statuses subscribers subscription tags teams trees clone svn",
                "_url");
        fill(repository, WORD, "git_url ssh_url");
        fill(repository, JsonNull.INSTANCE, "description homepage language mirror_url license");
        fill(
                repository,
                NUMBER,
                "forks forks_count open_issues open_issues_count size stargazers_count watchers"
                        + " watchers_count network_count subscribers_count");
        fill(
                repository,
                NO,
                "fork private has_issues has_projects has_wiki has_pages has_discussions has_downloads" + " disabled");
        return fill(repository, TIME, "pushed_at created_at updated_at");
    }

    static JsonObject pull(JsonObject pull) {
        fill(pull, ADDRESS, "comments commits diff issue patch review_comments statuses", "_url");
        fill(pull, ADDRESS, "review_comment_url");
        fill(pull, WORD, "node_id mergeable_state");
        fill(
                pull,
                JsonNull.INSTANCE,
                "assignee closed_at merge_commit_sha merged_at milestone auto_merge mergeable" + " merged_by");
        fill(pull, NUMBER, "additions changed_files comments commits deletions review_comments");
        fill(pull, NO, "locked merged maintainer_can_modify");
        fill(pull, TIME, "created_at updated_at");
        JsonObject links = new JsonObject();
        fill(
                links,
                json("href", "https://forge.example/acme"),
                "comments commits statuses html issue review_comments" + " review_comment self");
        pull.add("_links", links);
        pull.addProperty("author_association", "CONTRIBUTOR");
        return pull;
    }

    /** A pull request, as the issue that it is as well. */
    static JsonObject issue(JsonObject pull) {
        JsonObject issue = pull.deepCopy();
        fill(issue, NUMBER, "comments");
        return fill(issue, ADDRESS, "repository events labels comments", "_url");
    }

    static JsonObject review(JsonObject review) {
        fill(review, ADDRESS, "html_url pull_request_url");
        fill(review, WORD, "node_id body");
        fill(review, JsonNull.INSTANCE, "commit_id");
        JsonElement link = json("href", "https://forge.example/acme");
        review.add("_links", json("html", link, "pull_request", link));
        review.addProperty("author_association", "MEMBER");
        return review;
    }

    static JsonObject team(JsonObject team) {
        fill(team, ADDRESS, "url html_url repositories_url");
        fill(team, JsonNull.INSTANCE, "description parent");
        team.addProperty("type", "organization");
        return fill(team, WORD, "node_id members_url name permission");
    }

    static JsonObject label(JsonObject label) {
        fill(label, NUMBER, "id");
        fill(label, ADDRESS, "url");
        label.addProperty("color", "ededed");
        return fill(fill(label, WORD, "node_id description"), NO, "default");
    }

    static JsonObject comment(JsonObject comment) {
        return fill(fill(comment, WORD, "node_id"), TIME, "created_at updated_at");
    }

    static JsonObject file(JsonObject file) {
        fill(file, ADDRESS, "url git_url html_url download_url");
        fill(file, NUMBER, "size");
        JsonElement address = ADDRESS;
        file.add("_links", json("git", address, "html", address, "self", address));
        return file;
    }

    static JsonObject commit(JsonObject commit) {
        fill(commit, ADDRESS, "url html_url comments_url");
        fill(commit, WORD, "node_id");
        JsonObject info = commit.getAsJsonObject("commit");
        signed(info);
        fill(info, NUMBER, "comment_count");
        fill(info, ADDRESS, "url");
        fill(info.getAsJsonObject("tree"), ADDRESS, "url");
        objects(commit.getAsJsonArray("parents")).forEach(parent -> fill(parent, ADDRESS, "url html_url"));
        objects(commit.getAsJsonArray("files")).forEach(FakeGitHubShapes::change);
        commit.add("committer", commit.get("author"));
        return commit;
    }

    static JsonObject gitCommit(JsonObject commit) {
        fill(commit, ADDRESS, "url html_url");
        fill(commit, WORD, "node_id");
        fill(commit.getAsJsonObject("tree"), ADDRESS, "url");
        objects(commit.getAsJsonArray("parents")).forEach(parent -> fill(parent, ADDRESS, "url html_url"));
        JsonObject verification = json("verified", false, "reason", "unsigned");
        commit.add("verification", fill(verification, JsonNull.INSTANCE, "signature payload verified_at"));
        return signed(commit);
    }

    private static JsonObject signed(JsonObject commit) {
        JsonObject who = json("name", "Robin", "email", "robin@forge.example", "date", "2026-11-21T10:00:00Z");
        return fill(commit, who, "author committer");
    }

    private static void change(JsonObject file) {
        fill(file, ADDRESS, "blob_url contents_url raw_url");
        fill(file, NUMBER, "additions changes deletions");
        file.addProperty("sha", "0".repeat(40));
        file.addProperty("status", "modified");
    }

    private static List<JsonObject> objects(JsonArray array) {
        return Stream.of(array)
                .flatMap(items -> items.asList().stream())
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static JsonObject fill(JsonObject object, JsonElement value, String names) {
        return fill(object, value, names, "");
    }

    private static JsonObject fill(JsonObject object, JsonElement value, String names, String suffix) {
        for (String name : names.split(" ", -1)) {
            if (!object.has(name + suffix)) {
                object.add(name + suffix, value);
            }
        }
        return object;
    }
}
