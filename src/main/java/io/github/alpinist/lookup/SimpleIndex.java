package io.github.alpinist.lookup;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks an index of Python packages (PEP 503, PEP 691): a few questions at a time, of each project once, of 300 at the
 * most, and for 30 s in all. One that does not answer is not asked again.
 */
public final class SimpleIndex implements PythonIndex {
    /** That of the Python Package Index. */
    public static final String DEFAULT = "https://pypi.org/simple";

    private static final String NOBODY = "none";
    private static final int AT_ONCE = 4;
    private static final int MOST_PROJECTS = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 100;

    private final String host;
    private final ProjectQuestion question;
    private final Duration patience;
    private final Map<String, List<PythonFile>> known = new ConcurrentHashMap<>();
    private volatile String silence = "";
    private volatile String gap = "";

    /** @param patience with all questions of one call together */
    SimpleIndex(URI address, Duration patience) {
        this.host = address.getHost();
        this.question = new ProjectQuestion(address.toString().replaceFirst("/+$", ""));
        this.patience = patience;
    }

    /**
     * The index at an address; {@code none} asks nobody.
     *
     * @throws AlpinistException {@link Failure#INPUT} where that is no address of an index
     */
    public static PythonIndex at(String address) {
        return address.equals(NOBODY) ? NONE : new SimpleIndex(uri(address), PATIENCE);
    }

    private static URI uri(String address) {
        try {
            URI uri = URI.create(address);
            boolean plain = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
            if (Download.isUrl(address) && uri.getHost() != null && plain) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Told below, without the text, which may hold a password.
        }
        throw new AlpinistException(
                Failure.INPUT,
                "The index of Python packages is no http address, or holds a password",
                "Write it as https://mirror.example/simple, or none to ask nobody; logins are not supported.");
    }

    @Override
    public synchronized PythonFiles files(Collection<String> projects) {
        List<String> named = projects.stream()
                .filter(project -> project.length() <= LONGEST_NAME
                        && NAME.matcher(project).matches())
                .distinct()
                .toList();
        List<String> unknown =
                named.stream().filter(project -> !known.containsKey(project)).toList();
        int most = Math.max(0, MOST_PROJECTS - known.size());
        if (silence.isEmpty()) {
            ask(unknown.subList(0, Math.min(most, unknown.size())));
        }
        if (unknown.size() > most) {
            gap = host + " is asked for " + MOST_PROJECTS + " packages at the most";
        }
        return new PythonFiles(
                answered(named),
                Stream.of(silence, gap).filter(reason -> !reason.isEmpty()).findFirst());
    }

    private Map<String, List<PythonFile>> answered(List<String> projects) {
        Map<String, List<PythonFile>> files = new ConcurrentHashMap<>(known);
        files.keySet().retainAll(projects);
        return files;
    }

    private void ask(List<String> projects) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, SimpleIndex::daemon);
        try {
            List<Future<Boolean>> asked = threads.invokeAll(
                    projects.stream().map(this::task).toList(), patience.toNanos(), TimeUnit.NANOSECONDS);
            if (asked.stream().anyMatch(Future::isCancelled)) {
                fallSilent("it does not answer within " + patience.toSeconds() + " s");
            } else if (asked.stream().anyMatch(SimpleIndex::failed)) {
                gap = host + " gave an answer that could not be read";
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AlpinistException(
                    Failure.INTERRUPTED, "Interrupted while asking " + host + ".", "Run the same command again.");
        } finally {
            threads.shutdownNow();
        }
    }

    /** Whether an answer was such that its reading broke off. */
    private static boolean failed(Future<Boolean> ended) {
        try {
            ended.get();
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Callable<Boolean> task(String project) {
        return () -> silence.isEmpty() && ask(project);
    }

    private boolean ask(String project) throws InterruptedException {
        try {
            known.put(project, question.files(project));
            return true;
        } catch (NotReachableException e) {
            String reason = String.valueOf(e.getMessage());
            if (e.isLasting()) {
                fallSilent(reason);
            } else {
                gap = host + " did not answer for all packages: " + reason;
            }
            return false;
        }
    }

    private void fallSilent(String reason) {
        silence = host + " did not answer: " + reason;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "python-index");
        thread.setDaemon(true);
        return thread;
    }
}
