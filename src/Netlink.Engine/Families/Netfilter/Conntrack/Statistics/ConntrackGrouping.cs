namespace Netlink.Netfilter;

/// <summary>What connections are put together by.</summary>
public enum ConntrackGrouping
{
    /// <summary>Who began them.</summary>
    Source,

    /// <summary>Whom they call.</summary>
    Destination,

    /// <summary>Who began them, and whom they call.</summary>
    Pair,

    /// <summary>What they carry, and the port that they call.</summary>
    Service,

    /// <summary>What they carry.</summary>
    Protocol,

    /// <summary>Their zone.</summary>
    Zone,
}
