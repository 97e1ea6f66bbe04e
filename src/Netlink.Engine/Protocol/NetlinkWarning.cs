namespace Netlink.Protocol;

/// <summary>What the kernel said about a request that succeeded.</summary>
/// <param name="Operation">The request.</param>
/// <param name="Details">Its words.</param>
public sealed record NetlinkWarning(string Operation, ErrorDetails Details);
