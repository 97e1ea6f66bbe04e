namespace NetlinkPS;

/// <summary>What talkers are put in order by, most first.</summary>
public enum ConntrackOrder
{
    /// <summary>Bytes, both ways.</summary>
    Bytes,

    /// <summary>Packets, both ways.</summary>
    Packets,

    /// <summary>Connections.</summary>
    Flows,
}
