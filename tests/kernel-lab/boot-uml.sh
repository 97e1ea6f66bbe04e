# Boots user-mode-linux: sourced by run.
# shellcheck shell=bash disable=SC2154

boot() {
    # The guest's memory is a file that has no name: where it is memory itself if that is large enough, else on the disk.
    local memory_folder=/dev/shm
    [ "$(df --output=avail -B1 /dev/shm 2>/dev/null | tail -1)" -gt "$(numfmt --from=iec "$memory")" ] || memory_folder=${TMPDIR:-/tmp}
    cp "$here/uml-init" "$run/init"
    TMPDIR=$memory_folder timeout -k 5 "$limit" "$folder/linux" mem="$memory" rootfstype=hostfs rootflags=/ ro init="$run/init" lab="$run" \
        quiet panic=-1 seccomp=auto fb_tunnels=none bonding.max_bonds=0 dummy.numdummies=0 ifb.numifbs=0 con=null con0=null,fd:1 con1=null,fd:8 con2=null,fd:9 ssl=null uml_dir="$run" umid=lab \
        </dev/null >"$run/console" 2>&1 &
    child=$!
}
