package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import java.util.Set;

/** Which keys a service of a compose file may have, after the compose specification. */
final class ComposeKeys {
    private static final Set<String> TAKEN = Set.of(
            "image",
            "environment",
            "env_file",
            "command",
            "entrypoint",
            "healthcheck",
            "depends_on",
            "expose",
            "ports",
            "working_dir",
            "user",
            "tmpfs",
            "volumes",
            "networks",
            "container_name",
            "profiles");

    /** Without meaning for a service that lives as long as one variant's tests, and is asked for nothing else. */
    private static final Set<String> WITHOUT_MEANING = Set.of(
            "annotations",
            "attach",
            "cap_drop",
            "cpu_count",
            "cpu_percent",
            "cpu_shares",
            "cpus",
            "cpuset",
            "deploy",
            "develop",
            "domainname",
            "hostname",
            "init",
            "labels",
            "logging",
            "mem_limit",
            "mem_reservation",
            "mem_swappiness",
            "memswap_limit",
            "pull_policy",
            "read_only",
            "restart",
            "scale",
            "shm_size",
            "stdin_open",
            "stop_grace_period",
            "stop_signal",
            "tty",
            "ulimits");

    private static final Set<String> REACHING_OUT = Set.of(
            "blkio_config",
            "cap_add",
            "cgroup",
            "cgroup_parent",
            "configs",
            "credential_spec",
            "device_cgroup_rules",
            "devices",
            "dns",
            "extends",
            "external_links",
            "extra_hosts",
            "gpus",
            "ipc",
            "network_mode",
            "pid",
            "privileged",
            "runtime",
            "secrets",
            "security_opt",
            "sysctls",
            "use_api_socket",
            "userns_mode",
            "uts",
            "volumes_from");

    private ComposeKeys() {}

    /** @throws AlpinistException for a key that asks for more than a container of its own, or that is not known */
    static void check(ComposeMap service) {
        for (String key : service.keys()) {
            if (!TAKEN.contains(key)
                    && !WITHOUT_MEANING.contains(key)
                    && !key.startsWith("x-")
                    && !service.isFalse(key)) {
                throw service.refused(
                        key,
                        REACHING_OUT.contains(key)
                                ? "asks for more than a container of its own, and is not given"
                                : "is not understood",
                        "Write a compose file for the tests without it, and name that with --compose.");
            }
        }
    }
}
