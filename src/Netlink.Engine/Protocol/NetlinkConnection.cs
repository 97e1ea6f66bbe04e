namespace Netlink.Protocol;

/// <summary>Placeholder until the protocol branch lands.</summary>
public sealed class NetlinkConnection;
