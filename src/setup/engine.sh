# shellcheck shell=bash disable=SC2034
# Finds a container engine, or brings one: Docker from the distribution. Sourced after common.sh.

state=${XDG_STATE_HOME:-$HOME/.local/state}/alpinist
dockerd_log=$state/dockerd.log
dockerd_pid=$state/dockerd.pid
# Why there is no engine, and what would bring one; empty where there is one.
no_engine=

engine_answers() {
  have docker && docker version >/dev/null 2>&1
}

# Podman's sockets, which speak Docker's API; the current user's own first.
podman_socket() {
  local socket
  for socket in "${XDG_RUNTIME_DIR:-/run/user/$EUID}/podman/podman.sock" /run/podman/podman.sock; do
    if [[ -S $socket && -w $socket ]]; then
      echo "unix://$socket"
      return
    fi
  done
  return 1
}

use_podman() {
  local socket
  socket=$(podman_socket) || return 1
  if have docker; then
    DOCKER_HOST=$socket docker version >/dev/null 2>&1 || return 1
  else
    have podman && podman --url "$socket" version >/dev/null 2>&1 || return 1
  fi
  export DOCKER_HOST=$socket
}

engine_named() {
  if [[ -n ${DOCKER_HOST:-} ]]; then
    echo "$DOCKER_HOST"
  else
    echo "the context $(engine context show 2>/dev/null || echo default)"
  fi
}

install_docker() {
  need dockerd=docker.io iptables=iptables
  # Newer releases of Debian keep the client in a package of its own.
  have docker || need docker=docker-cli
}

# systemd runs dockerd where it is process 1; elsewhere dockerd is started here, and stays.
start_docker() {
  if [[ -d /run/systemd/system ]]; then
    say 'starting Docker by systemctl'
    as_root systemctl start docker
  else
    start_dockerd
  fi
  await_engine
}

start_dockerd() {
  mkdir -p "$state"
  say "starting dockerd; its log: $dockerd_log"
  as_root setsid dockerd --group "$(id -gn)" --pidfile "$dockerd_pid" </dev/null >"$dockerd_log" 2>&1 &
  disown
}

await_engine() {
  local tries
  for ((tries = 0; tries < 60; tries++)); do
    engine_answers && return
    if [[ ! -d /run/systemd/system && $tries -gt 2 ]] && ! dockerd_runs; then return 1; fi
    sleep 1
  done
  return 1
}

dockerd_runs() {
  [[ -e /proc/$(cat "$dockerd_pid" 2>/dev/null || echo none)/exe ]]
}

why_docker_failed() {
  if as_root docker version >/dev/null 2>&1; then
    echo "Docker runs, but not for $(id -un): sudo usermod -aG docker $(id -un), then log in again"
  elif [[ -s $dockerd_log ]]; then
    echo "dockerd does not start here; $(grep -E '^failed to start|level=(fatal|error)' "$dockerd_log" | tail -n 1 | cut -c 1-400)"
  else
    echo 'Docker was installed and does not answer: systemctl status docker'
  fi
}

# Sets no_engine, or says which engine serves.
find_engine() {
  if engine_answers || use_podman; then
    say "engine: $(engine_named)"
  elif [[ -n ${DOCKER_HOST:-} ]]; then
    no_engine="DOCKER_HOST is $DOCKER_HOST, and nothing answers there: start that engine, or unset DOCKER_HOST"
  elif ! can_be_root; then
    no_engine='no container engine answers, and installing one needs root: run as root or with sudo, or set DOCKER_HOST'
  else
    install_docker
    if start_docker; then
      say "engine: $(engine_named)"
      [[ ! -e $dockerd_pid ]] || say "dockerd stays when this ends; to end it: kill $(cat "$dockerd_pid")"
    else
      no_engine=$(why_docker_failed)
    fi
  fi
}
