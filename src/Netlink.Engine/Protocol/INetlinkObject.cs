namespace Netlink.Protocol;

/// <summary>An object that remembers where it came from, so that what is done with it is done there.</summary>
public interface INetlinkObject
{
    /// <summary>Where the object came from; null for one that a program made.</summary>
    NetlinkOrigin? Origin { get; set; }
}
