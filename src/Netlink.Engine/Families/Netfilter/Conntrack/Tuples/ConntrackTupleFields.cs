namespace Netlink.Netfilter;

/// <summary>What of a tuple a filter looks at (<c>CTA_FILTER_F_*</c>, which no header tells: <c>net/netfilter/nf_internals.h</c>).</summary>
[Flags]
internal enum ConntrackTupleFields : uint
{
    None = 0,
    Source = 0x1,
    Destination = 0x2,
    Zone = 0x4,
    Protocol = 0x8,
    SourcePort = 0x10,
    DestinationPort = 0x20,
    IcmpType = 0x40,
    IcmpCode = 0x80,
    IcmpId = 0x100,
    IcmpV6Type = 0x200,
    IcmpV6Code = 0x400,
    IcmpV6Id = 0x800,
}
