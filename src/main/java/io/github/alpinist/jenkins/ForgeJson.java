package io.github.alpinist.jenkins;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import io.github.alpinist.forge.Blob;
import io.github.alpinist.forge.Proposal;
import io.github.alpinist.forge.PullRequest;
import io.github.alpinist.forge.Withdrawal;
import io.github.alpinist.report.JsonReport;
import java.util.Base64;

/** What is asked of a forge, and what it answers, as text, because records and what is optional do not travel as they are. */
final class ForgeJson {
    private static final Gson GSON = JsonReport.create(new GsonBuilder()
            .registerTypeAdapter(Blob.class, (JsonSerializer<Blob>) (blob, type, context) ->
                    new JsonPrimitive(Base64.getEncoder().encodeToString(blob.bytes())))
            .registerTypeAdapter(Blob.class, (JsonDeserializer<Blob>)
                    (json, type, context) -> Blob.of(Base64.getDecoder().decode(json.getAsString()))));

    private ForgeJson() {}

    static String write(Proposal proposal) {
        return GSON.toJson(proposal);
    }

    static Proposal proposal(String json) {
        return GSON.fromJson(json, Proposal.class);
    }

    static String write(PullRequest request) {
        return GSON.toJson(request);
    }

    static PullRequest pullRequest(String json) {
        return GSON.fromJson(json, PullRequest.class);
    }

    static String write(Withdrawal withdrawal) {
        return GSON.toJson(withdrawal);
    }

    static Withdrawal withdrawal(String json) {
        return GSON.fromJson(json, Withdrawal.class);
    }
}
