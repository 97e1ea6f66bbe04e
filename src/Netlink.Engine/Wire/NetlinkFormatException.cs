namespace Netlink.Wire;

/// <summary>Bytes that are not what netlink's format, or the contract that reads them, says they must be.</summary>
/// <remarks>This is the only exception that malformed input causes.</remarks>
public sealed class NetlinkFormatException : FormatException
{
    /// <summary>Says what is wrong with the bytes.</summary>
    /// <param name="message">One line for a person.</param>
    public NetlinkFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is wrong with the bytes, and what noticed it.</summary>
    /// <param name="message">One line for a person.</param>
    /// <param name="innerException">What noticed it.</param>
    public NetlinkFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Something in the bytes is wrong.</summary>
    public NetlinkFormatException()
        : base("The bytes are not a valid netlink message.")
    {
    }
}
