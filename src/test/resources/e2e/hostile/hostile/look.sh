#!/bin/sh
# What a repository that means harm would try in a build or a test; says FOUND where it got something.
set -u

found() {
  echo "FOUND in a $where: $*"
}

where=$1

env | grep -E 'TOKEN|DOCKER_CONFIG' && found 'a token in the environment'
tr '\0' '\n' 2>/dev/null </proc/1/environ | grep -E 'TOKEN|DOCKER_CONFIG' && found "a token in the first process's environment"

for socket in /var/run/docker.sock /run/docker.sock /run/podman/podman.sock /run/containerd/containerd.sock; do
  [ ! -e "$socket" ] || found "the engine's socket $socket"
done

# The root file system and what every container gets, and no folder of the host beside them.
awk '$4 != "/" && $5 !~ "^/(proc|sys|dev|etc/(hosts|hostname|resolv.conf)|run)" && $9 ~ "^(ext4|xfs|btrfs)$"' \
  /proc/self/mountinfo | grep . && found 'a mount of the host'

# A link that led out of the context leads nowhere here.
cat stolen 2>/dev/null && found "a file of the host through a link"

# It may not have the rights that would let it out.
mount -t tmpfs none /mnt 2>/dev/null && found 'the right to mount'
for disk in /dev/sda /dev/vda /dev/nvme0n1; do
  [ ! -e "$disk" ] || found "a disk of the host, $disk"
done

[ ! -e .alpinist ] || found "the run's own folder"

# Steers a terminal, or a CI system, where it is shown as it comes.
printf '\033]0;owned\007\033[2J\033[31mred\033[0m\r'
printf '::add-mask::x\n::set-output name=owned::yes\n##vso[task.complete result=Succeeded;]\n##[command]x\n'
printf '::stop-commands::x\n  ::error::x\n\302\233[2J\342\200\256desrever\n'
