using Netlink.Wire;

namespace Netlink.Protocol;

/// <summary>What one kind of request is: its number and its flags. Generated code makes one for each method of a family.</summary>
/// <param name="Name">The request's name, for errors and traces: <c>RTM_NEWROUTE</c>.</param>
/// <param name="MessageType">The message type; 0 for a generic netlink family, whose number only the kernel knows.</param>
/// <param name="Flags">Flags that each such request carries.</param>
/// <param name="ReplyType">The message type, or command, of the answers; 0 takes any.</param>
/// <param name="Command">For a generic netlink family: the command.</param>
/// <param name="Version">For a generic netlink family: the version.</param>
/// <param name="Family">For a generic netlink family: its name; null for every other.</param>
public sealed record NetlinkOperation(
    string Name, ushort MessageType, MessageFlags Flags = MessageFlags.None, ushort ReplyType = 0, byte Command = 0, byte Version = 0,
    string? Family = null)
{
    /// <summary>Whether the message has a generic netlink header (<c>struct genlmsghdr</c>).</summary>
    public bool IsGeneric => Family is not null;
}
