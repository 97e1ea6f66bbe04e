using Netlink.Contracts;
using Netlink.Protocol;
using Netlink.Sockets;

namespace Netlink.Netfilter;

/// <summary>A chain of rules. A base chain hangs on a hook and sees packets; a regular one is jumped to.</summary>
[NetlinkMessage("nfgenmsg", 4, Padding = 9)]
public sealed partial record NftChain : INftItem<NftChain>
{
    private readonly NftHookPoint? _hook;
    private readonly NftHook? _hookRest;

    /// <summary>The table's family.</summary>
    [NetlinkField(0, "nfgen_family")]
    public NftFamily Family { get; init; }

    /// <summary>The table.</summary>
    [NetlinkAttribute(1, "NFTA_CHAIN_TABLE")]
    public string? Table { get; init; }

    /// <summary>The number that the kernel gave it. It is never given again.</summary>
    [NetlinkAttribute(2, "NFTA_CHAIN_HANDLE", BigEndian = true)]
    public ulong? Handle { get; init; }

    /// <summary>The name, unique in its table.</summary>
    [NetlinkAttribute(3, "NFTA_CHAIN_NAME")]
    public string? Name { get; init; }

    [NetlinkAttribute(4, "NFTA_CHAIN_HOOK", ShownAs = nameof(Hook))]
    internal NftHook? HookInfo
    {
        // The number depends on the family, which may be set after the hook.
        get => _hook is null ? _hookRest : (_hookRest ?? new()) with { Number = (uint)Math.Max(0, NftHook.PointsOf(Family).IndexOf(_hook.Value)) };
        init
        {
            ReadOnlySpan<NftHookPoint> points = NftHook.PointsOf(Family);
            _hook = value?.Number < points.Length ? points[(int)value.Number] : null;
            _hookRest = value;
        }
    }

    /// <summary>What becomes of packets that no rule decides.</summary>
    [NetlinkAttribute(5, "NFTA_CHAIN_POLICY", BigEndian = true, Default = "accept")]
    public NftPolicy? Policy { get; init; }

    /// <summary>How many rules it has, and how many jump to it.</summary>
    [NetlinkAttribute(6, "NFTA_CHAIN_USE", BigEndian = true, ReadOnly = true)]
    public uint? Uses { get; init; }

    /// <summary>What a base chain is for: <c>filter</c>, <c>nat</c> or <c>route</c>.</summary>
    [NetlinkAttribute(7, "NFTA_CHAIN_TYPE", Default = "filter")]
    public string? Type { get; init; }

    /// <summary>What packets the policy decided on.</summary>
    [NetlinkAttribute(8, "NFTA_CHAIN_COUNTERS")]
    public NftCounter? Counters { get; init; }

    /// <summary>What it is.</summary>
    [NetlinkAttribute(10, "NFTA_CHAIN_FLAGS", BigEndian = true)]
    public NftChainFlags? Flags { get; init; }

    /// <summary>The chain's number in the transaction that makes it.</summary>
    [NetlinkAttribute(11, "NFTA_CHAIN_ID", BigEndian = true)]
    public uint? Id { get; init; }

    [NetlinkAttribute(12, "NFTA_CHAIN_USERDATA")]
    internal byte[]? UserData { get; init; }

    /// <summary>Where on a packet's way it sees it; null for a regular chain.</summary>
    [NetlinkProperty]
    public NftHookPoint? Hook { get => _hook; init => _hook = value; }

    /// <summary>Its place among the chains of its hook: the least comes first. 0 is the usual filter's, -100 and 100 are NAT's.</summary>
    [NetlinkProperty]
    public int? Priority { get => _hookRest?.Priority; init => _hookRest = (_hookRest ?? new()) with { Priority = value }; }

    /// <summary>The links whose packets it sees, at the hooks <c>ingress</c> and <c>egress</c>; a name that ends in * is the beginning of names.</summary>
    [NetlinkProperty]
    public IReadOnlyList<string>? Devices
    {
        get => _hookRest?.Devices?.Patterns ?? (_hookRest?.Device is { } device ? [device] : null);
        init => _hookRest = (_hookRest ?? new()) with { Device = null, Devices = value is null ? null : NftDeviceList.Of(value) };
    }

    /// <summary>A note for people, up to 128 bytes.</summary>
    [NetlinkProperty]
    public string? Comment { get => NftUserData.Text(UserData, NftUserData.Comment); init => UserData = NftUserData.With(UserData, NftUserData.Comment, value); }

    /// <summary>Whether it hangs on a hook.</summary>
    public bool IsBase => _hook is not null || _hookRest is not null;

    static NftItemKind INftItem<NftChain>.Kind => NftItemKind.Chain;

    NftChain INftItem<NftChain>.ToIdentity() => new() { Family = Family, Table = Table, Name = Name, Handle = Name is null ? Handle : null, _origin = _origin };

    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;

    /// <inheritdoc/>
    public override string ToString() => $"{Family.Name()} {Table} {Name}";
}
