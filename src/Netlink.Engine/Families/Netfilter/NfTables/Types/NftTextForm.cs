namespace Netlink.Netfilter;

/// <summary>How a type's values are written.</summary>
internal enum NftTextForm
{
    /// <summary>A decimal number, or a name where one is known.</summary>
    Number,

    /// <summary>A hexadecimal number with all its digits.</summary>
    Hexadecimal,

    /// <summary>Names of bits, with commas.</summary>
    Bits,

    /// <summary>An IP address.</summary>
    Address,

    /// <summary>A hardware address.</summary>
    Hardware,

    /// <summary>A link's name.</summary>
    LinkName,

    /// <summary>A time in milliseconds.</summary>
    Duration,

    /// <summary>The bytes.</summary>
    Bytes,

    /// <summary>A hexadecimal number with as few digits as it takes.</summary>
    Raw,

    /// <summary>A class of traffic control: <c>1:2</c>.</summary>
    TrafficClass,

    /// <summary>A day of the week.</summary>
    Day,

    /// <summary>A time of day, kept as that of Greenwich and written as the machine's.</summary>
    Hour,

    /// <summary>A moment, kept in nanoseconds and written as the machine's.</summary>
    Date,

    /// <summary>The number of the one bit that is set.</summary>
    BitNumber,
}
