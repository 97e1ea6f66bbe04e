namespace Netlink.Netfilter;

/// <summary>A field of a protocol's header.</summary>
/// <param name="Name">Its name after the protocol's: <c>dport</c>.</param>
/// <param name="Offset">The first bit.</param>
/// <param name="Bits">How many bits.</param>
/// <param name="Type">What its values are.</param>
internal sealed record NftHeaderField(string Name, int Offset, int Bits, NftDataType Type);
