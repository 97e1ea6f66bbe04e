namespace Netlink.Netfilter;

/// <summary>How far a DCCP connection is, as kernels before 6.16 saw it pass by (<c>CT_DCCP_*</c>, which no header tells).</summary>
public enum ConntrackDccpState : byte
{
    /// <summary>Nothing seen.</summary>
    None = 0,

    /// <summary>A request was seen.</summary>
    Request = 1,

    /// <summary>The request was answered.</summary>
    Respond = 2,

    /// <summary>The answer was confirmed.</summary>
    PartOpen = 3,

    /// <summary>It stands.</summary>
    Open = 4,

    /// <summary>The server wants to end it.</summary>
    CloseRequest = 5,

    /// <summary>It is being ended.</summary>
    Closing = 6,

    /// <summary>Ended; late packets are still waited for.</summary>
    TimeWait = 7,

    /// <summary>A packet was not understood, and is passed on.</summary>
    Ignore = 8,

    /// <summary>A packet cannot be right.</summary>
    Invalid = 9,
}
