namespace Netlink.Contracts;

/// <summary>
/// A value that is not to be shown: what it prints never says it, and whatever prints a message's bytes leaves its bytes out
/// (<see cref="AttributeSchema.IsSecret"/>).
/// </summary>
public interface INetlinkSecret;
