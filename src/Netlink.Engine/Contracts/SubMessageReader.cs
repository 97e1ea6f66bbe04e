namespace Netlink.Contracts;

/// <summary>Reads one form of a sub-message.</summary>
/// <param name="payload">Its bytes.</param>
/// <returns>The contract.</returns>
public delegate object SubMessageReader(ReadOnlySpan<byte> payload);
