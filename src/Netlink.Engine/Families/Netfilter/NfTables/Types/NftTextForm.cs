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
}
