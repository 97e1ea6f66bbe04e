using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>TCP: by how much one direction's sequence numbers are shifted, for a helper changed the length of what was sent.</summary>
[NetlinkAttributeSet]
public sealed partial record ConntrackSequence
{
    /// <summary>The sequence number of the last change.</summary>
    [NetlinkAttribute(1, "CTA_SEQADJ_CORRECTION_POS", BigEndian = true)]
    public uint? CorrectionPosition { get; init; }

    /// <summary>The shift before it.</summary>
    [NetlinkAttribute(2, "CTA_SEQADJ_OFFSET_BEFORE", BigEndian = true)]
    public int? OffsetBefore { get; init; }

    /// <summary>The shift after it.</summary>
    [NetlinkAttribute(3, "CTA_SEQADJ_OFFSET_AFTER", BigEndian = true)]
    public int? OffsetAfter { get; init; }
}
