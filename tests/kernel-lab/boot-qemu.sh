# Boots one of Debian's kernels in QEMU, every instruction emulated: sourced by run.
# shellcheck shell=bash disable=SC2154

# share_folder TAG FOLDER [OPTION]: a folder of this machine's that the guest can mount
share_folder() {
    arguments+=(-fsdev "local,id=$1,path=$2,security_model=none,multidevs=remap$3" -device "virtio-9p-pci,fsdev=$1,mount_tag=$1")
}

boot() {
    need qemu-system-x86_64:qemu-system-x86
    local arguments index port
    arguments=(-accel tcg,thread=multi -cpu max -smp 2 -m "$memory" -nodefaults -no-user-config -display none -nic none -no-reboot
        -kernel "$folder/kernel" -initrd "$folder/initrd" -append "console=ttyS0 quiet panic=-1 mitigations=off lab=$run"
        -serial "file:$run/console" -device virtio-serial-pci)
    for port in out err; do arguments+=(-chardev "file,id=$port,path=$run/$port" -device "virtserialport,chardev=$port"); done
    share_folder root / ,readonly=on
    share_folder report "$run/report" ''
    for index in "${!writable[@]}"; do share_folder "writable$index" "${writable[index]}" ''; done
    timeout -k 5 "$limit" qemu-system-x86_64 "${arguments[@]}" </dev/null 8>&- 9>&- >"$run/qemu" 2>&1 &
    child=$!
}
