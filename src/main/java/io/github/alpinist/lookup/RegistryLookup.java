package io.github.alpinist.lookup;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the registries of images. Each question is bounded in time and asked once; a registry that does not answer is not
 * asked again, and none is once as long as for one question was waited in vain.
 */
public final class RegistryLookup implements Lookup {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ManifestQuestion question;
    private final Duration patience;
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, String> unreachable = new HashMap<>();
    private Duration lost = Duration.ZERO;

    public RegistryLookup(Logins logins) {
        this(logins, PATIENCE);
    }

    /** @param patience for each question, all requests that it takes together */
    RegistryLookup(Logins logins, Duration patience) {
        this.question = new ManifestQuestion(new Transport(), logins);
        this.patience = patience;
    }

    @Override
    public synchronized Answer image(String reference) {
        Answer known = answers.get(reference);
        if (known != null) {
            return known;
        }
        Answer answer = RegistryImage.parse(reference)
                .map(this::askOnce)
                .orElseGet(() -> Answer.notReachable(reference, "that is no name of an image"));
        answers.put(reference, answer);
        return answer;
    }

    private Answer askOnce(RegistryImage image) {
        String before = unreachable.get(image.host());
        if (before != null) {
            return Answer.notReachable(image.host(), before);
        }
        if (lost.compareTo(patience) >= 0) {
            return Answer.notReachable(image.host(), "other registries did not answer, so it was not asked");
        }
        long start = System.nanoTime();
        Answer answer = ask(image);
        if (answer.kind() == Answer.Kind.NOT_REACHABLE) {
            lost = lost.plusNanos(System.nanoTime() - start);
        }
        return answer;
    }

    private Answer ask(RegistryImage image) {
        FutureTask<Boolean> task = new FutureTask<>(() -> question.exists(image));
        Thread thread = new Thread(task, "registry");
        thread.setDaemon(true);
        thread.start();
        try {
            boolean exists = task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return exists ? Answer.exists(image.host()) : Answer.missing(image.host());
        } catch (TimeoutException e) {
            task.cancel(true);
            return lasting(image, "it does not answer within " + patience.toSeconds() + " s");
        } catch (ExecutionException e) {
            return failed(image, e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new AlpinistException(
                    Failure.INTERRUPTED,
                    "Interrupted while asking " + image.host() + ".",
                    "Run the same command again.");
        }
    }

    private Answer failed(RegistryImage image, ExecutionException error) {
        if (error.getCause() instanceof NotReachableException reason) {
            String text = String.valueOf(reason.getMessage());
            return reason.isLasting() ? lasting(image, text) : Answer.notReachable(image.host(), text);
        }
        if (error.getCause() instanceof AlpinistException noLogin) {
            return lasting(image, String.valueOf(noLogin.getMessage()));
        }
        throw new IllegalStateException(error);
    }

    private Answer lasting(RegistryImage image, String reason) {
        unreachable.put(image.host(), reason);
        return Answer.notReachable(image.host(), reason);
    }
}
