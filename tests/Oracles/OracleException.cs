namespace Netlink.Oracles;

/// <summary>We and a tool say different things of the same object.</summary>
public sealed class OracleException(string message) : Exception(message);
