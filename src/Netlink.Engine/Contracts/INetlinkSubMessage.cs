using Netlink.Wire;

namespace Netlink.Contracts;

/// <summary>A form of a sub-message, as its owner writes it.</summary>
public interface INetlinkSubMessage
{
    /// <summary>Whether the form is a list of attributes, and so is marked <c>NLA_F_NESTED</c>.</summary>
    bool IsNest { get; }

    /// <summary>Writes the form, without the attribute around it.</summary>
    /// <param name="writer">Where to.</param>
    void Write(NetlinkWriter writer);
}
