package io.github.alpinist.measure;

import io.github.alpinist.verify.Client;
import io.github.alpinist.verify.SmokeRequest;
import io.github.alpinist.verify.Surroundings;
import java.time.Duration;

/** A smoke request that a shell beside the program sends again and again, without the engine between two of them. */
record Question(SmokeRequest request, int port) {
    static final int PAUSE_MILLIS = 20;

    /** How often each request is sent while the memory is watched. */
    static final int TIMES = 30;

    private static final Duration LOAD = Duration.ofSeconds(10);
    private static final String BUSYBOX = "/bin/busybox";

    /** Reads the whole answer, and succeeds where its status is as wanted: $3 is a pattern of statuses. */
    private static final String ASK = """
            printf 'GET %s HTTP/1.1\\r\\nHost: localhost:%s\\r\\nAccept: */*\\r\\nConnection: close\\r\\n\\r\\n' "$1" "$2"
            IFS= read -r -t 5 status || exit 1
            case $status in HTTP/?' '$3* | HTTP/?.?' '$3*) ;; *) exit 1 ;; esac
            [ "$4" = once ] || exec /bin/busybox timeout 5 /bin/busybox cat >/dev/null
            """;

    private static final String UNTIL =
            "until /bin/busybox nc -w 5 \"$@\"; do /bin/busybox sleep 0.0" + PAUSE_MILLIS + "; done";

    private static final String REPEAT = """
            end=$(($(/bin/busybox date +%%s) + %d)) i=0
            while [ $i -lt %d ] && [ $(/bin/busybox date +%%s) -lt $end ]; do
              /bin/busybox nc -w 5 "$@" || exit 1
              i=$((i + 1))
            done
            """.formatted(LOAD.toSeconds(), TIMES);

    /** Asks until the answer is as wanted, for at most this time. */
    boolean answered(Client client, Duration within) {
        return ask(client, UNTIL, "once", within);
    }

    /** Asks {@link #TIMES} times, one after the other, or for ten seconds; whether every answer was as wanted. */
    boolean load(Client client) {
        return ask(client, REPEAT, "whole", LOAD.multipliedBy(2));
    }

    private boolean ask(Client client, String loop, String how, Duration within) {
        String at = String.valueOf(port);
        return client.runs(
                within.plusSeconds(30),
                "timeout",
                String.valueOf(Math.max(1, within.toSeconds())),
                BUSYBOX,
                "sh",
                "-c",
                loop,
                "sh",
                Surroundings.PROGRAM,
                at,
                "-e",
                BUSYBOX,
                "sh",
                "-c",
                ASK,
                "sh",
                request.path(),
                at,
                request.status().map(String::valueOf).orElse("[123]"),
                how);
    }
}
