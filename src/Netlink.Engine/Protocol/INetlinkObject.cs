namespace Netlink.Protocol;

/// <summary>
/// An object that remembers where it came from, so that what is done with it is done there. These are methods since PowerShell lists
/// every property, also of an interface that is implemented explicitly. A contract only names the interface: the generator writes the methods,
/// over a field <c>_origin</c> that the contract reads.
/// </summary>
public interface INetlinkObject
{
    /// <summary>Where the object came from.</summary>
    /// <returns>The place; null for one that a program made.</returns>
    NetlinkOrigin? GetOrigin();

    /// <summary>Says where the object came from.</summary>
    /// <param name="origin">The place.</param>
    void SetOrigin(NetlinkOrigin? origin);
}
