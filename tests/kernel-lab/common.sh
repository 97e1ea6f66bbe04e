# What the scripts of the lab share. Sourced, never run.
# shellcheck shell=bash

die() { echo "kernel-lab: $*" >&2; exit 126; }
say() { echo "kernel-lab: $*" >&2; }

# The first thing that apt complained about in the log $1, as a part of a line.
why() { sed -nE 's/^E: *//p' "$1" | sed -n 1p; }

# Installs packages of this machine's own Debian for those of the commands (or files) named that are missing: need COMMAND:PACKAGE...
need() {
    local pair packages=()
    for pair; do command -v "${pair%%:*}" >/dev/null || [[ $pair = /* && -e ${pair%%:*} ]] || packages+=("${pair#*:}"); done
    [ ${#packages[@]} -gt 0 ] || return 0
    [ -n "${download:-1}" ] || die "these packages are missing, and --no-download forbids to install them: ${packages[*]}"
    command -v apt-get >/dev/null || die "these packages are missing, and there is no apt to install them: ${packages[*]}"
    say "installing ${packages[*]}"
    local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${packages[@]}")
    "${install[@]}" >/dev/null 2>&1 || { apt-get update -q && "${install[@]}"; } >/dev/null 2>&1 || die "these packages could not be installed: ${packages[*]}"
}

# apt with a configuration of its own in the folder $1, for the suites that follow: this machine's configuration stays as it is. Every list is verified
# by the signatures of Debian's archive, every package by its list. Sets the array private_apt, the options for apt-get and apt-cache.
private_apt() {
    local folder=$1 suite mirror keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    shift
    command -v apt-get >/dev/null || die 'there is no apt to get the kernel with'
    [ -e $keyring ] || die "there is no $keyring to verify Debian's packages with: install debian-archive-keyring"
    mkdir -p "$folder"/{lists/partial,cache/archives/partial} 2>/dev/null || die "cannot write to $folder"
    mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources 2>/dev/null |
        sed -nE 's/^(URIs: *|deb +(\[[^]]*\] +)?)(https?:[^ ]+\/debian)\/? *.*/\3/p' | sed -n 1p) || :
    : "${mirror:=http://deb.debian.org/debian}"
    for suite; do
        case $suite in
            *-security) echo "deb [arch=amd64 signed-by=$keyring] $mirror-security $suite main";;
            *) echo "deb [arch=amd64 signed-by=$keyring] $mirror $suite main";;
        esac
    done >"$folder/sources.list"
    private_apt=(-q -o "Dir::Etc::sourcelist=$folder/sources.list" -o Dir::Etc::sourceparts=/dev/null -o "Dir::State::lists=$folder/lists" -o "Dir::Cache=$folder/cache"
        -o APT::Sandbox::User=root -o APT::Get::AllowUnauthenticated=false -o APT::Update::Error-Mode=any -o Acquire::Languages=none -o Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false)
    apt-get "${private_apt[@]}" update >"$folder/log" 2>&1 || die "Debian's package lists could not be got: $(why "$folder/log")"
}

# Gets a package of the private configuration into the folder $1 and unpacks it into $1/tree: get_packages FOLDER PACKAGE...
get_packages() {
    local folder=$1 package
    shift
    (cd "$folder" && apt-get "${private_apt[@]}" download "$@") >"$folder/log" 2>&1 || die "could not be got from Debian: $*: $(why "$folder/log")"
    for package in "$folder"/*.deb; do
        dpkg -x "$package" "$folder/tree" || die "$package could not be unpacked: is the disk full?"
        rm "$package"
    done
}

# Only one process at a time makes the kernel $1; the others wait for it.
lock() {
    mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ] || die "cannot write to $cache"
    exec 7>"$cache/$1.lock"
    flock -n 7 || { say "another process is making this kernel: waiting for it"; flock 7; }
}
