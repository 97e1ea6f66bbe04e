namespace Netlink.Contracts;

/// <summary>
/// Declares that a family keeps a table as the routing part of the kernel keeps its own: three message types in a row make or change, delete, and
/// get its objects. The generator writes <c>Stream</c>, <c>List</c>, <c>StreamAsync</c>, <c>New</c>, <c>NewEcho</c> and <c>Delete</c>,
/// but for those that the class declares itself.
/// </summary>
/// <typeparam name="T">The contract of an object.</typeparam>
/// <param name="newType">The message type that makes or changes; the next one deletes, the one after it gets.</param>
/// <param name="newName">Its name in the kernel's headers: <c>RTM_NEWROUTE</c>.</param>
/// <param name="deleteName">The name of the one that deletes: <c>RTM_DELROUTE</c>.</param>
/// <param name="getName">The name of the one that gets: <c>RTM_GETROUTE</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NetlinkTableAttribute<T>(ushort newType, string newName, string deleteName, string getName) : Attribute
{
    /// <summary>The message type that makes or changes.</summary>
    public ushort NewType => newType;

    /// <summary>The name of the message that makes or changes.</summary>
    public string NewName => newName;

    /// <summary>The name of the message that deletes.</summary>
    public string DeleteName => deleteName;

    /// <summary>The name of the message that gets.</summary>
    public string GetName => getName;

    /// <summary>What of an object chooses in a dump, for the doc comments: <c>a family, a table</c>.</summary>
    public string? Filter { get; set; }
}
