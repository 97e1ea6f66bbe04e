using Netlink.Contracts;
using Netlink.Protocol;
using Netlink.Sockets;

namespace Netlink.Netfilter;

/// <summary>A table of connections that are forwarded past all chains but the first.</summary>
[NetlinkMessage("nfgenmsg", 4, Padding = 6)]
public sealed partial record NftFlowtable : INftItem<NftFlowtable>
{
    /// <summary>The table's family.</summary>
    [NetlinkField(0, "nfgen_family")]
    public NftFamily Family { get; init; }

    /// <summary>The table.</summary>
    [NetlinkAttribute(1, "NFTA_FLOWTABLE_TABLE")]
    public string? Table { get; init; }

    /// <summary>The name, unique among the table's flow tables.</summary>
    [NetlinkAttribute(2, "NFTA_FLOWTABLE_NAME")]
    public string? Name { get; init; }

    [NetlinkAttribute(3, "NFTA_FLOWTABLE_HOOK")]
    internal NftFlowtableHook? HookInfo { get; init; }

    /// <summary>How many rules refer to it.</summary>
    [NetlinkAttribute(4, "NFTA_FLOWTABLE_USE", BigEndian = true, ReadOnly = true)]
    public uint? Uses { get; init; }

    /// <summary>The number that the kernel gave it. It is never given again.</summary>
    [NetlinkAttribute(5, "NFTA_FLOWTABLE_HANDLE", BigEndian = true)]
    public ulong? Handle { get; init; }

    /// <summary>What it is.</summary>
    [NetlinkAttribute(7, "NFTA_FLOWTABLE_FLAGS", BigEndian = true)]
    public NftFlowtableFlags? Flags { get; init; }

    /// <summary>Its place among what hangs on the links' ingress: the least comes first. Setting it sets the hook, which is always ingress.</summary>
    [NetlinkProperty]
    public int? Priority { get => HookInfo?.Priority; init => HookInfo = (HookInfo ?? new() { Number = 0 }) with { Priority = value }; }

    /// <summary>The links whose packets it sees.</summary>
    [NetlinkProperty]
    public IReadOnlyList<string>? Devices
    {
        get => HookInfo?.Devices?.Patterns;
        init => HookInfo = (HookInfo ?? new() { Number = 0 }) with { Devices = value is null ? null : NftDeviceList.Of(value) };
    }

    static NftItemKind INftItem<NftFlowtable>.Kind => NftItemKind.Flowtable;

    NftFlowtable INftItem<NftFlowtable>.ToIdentity() => new() { Family = Family, Table = Table, Name = Name, Handle = Name is null ? Handle : null, _origin = _origin };

    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;

    /// <inheritdoc/>
    public override string ToString() => $"{Family.Name()} {Table} {Name}";
}
