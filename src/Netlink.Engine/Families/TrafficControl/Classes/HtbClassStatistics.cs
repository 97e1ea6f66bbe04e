using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What a class of HTB has counted.</summary>
[NetlinkStruct("tc_htb_xstats", 20)]
[SubMessage("htb")]
public sealed partial record HtbClassStatistics : ClassStatistics
{
    /// <summary>Packets sent at its own rate.</summary>
    [NetlinkField(0, "lends")]
    public uint Lent { get; init; }

    /// <summary>Packets sent at what it borrowed.</summary>
    [NetlinkField(4, "borrows")]
    public uint Borrowed { get; init; }

    /// <summary>Packets too long; newer kernels do not count them.</summary>
    [NetlinkField(8, "giants")]
    public uint Giants { get; init; }

    /// <summary>What its bucket holds, in the scheduler's ticks of 64 ns; less than 0 is a debt.</summary>
    [NetlinkField(12, "tokens")]
    public int Tokens { get; init; }

    /// <summary>What its ceiling's bucket holds, in ticks.</summary>
    [NetlinkField(16, "ctokens")]
    public int CeilingTokens { get; init; }
}
