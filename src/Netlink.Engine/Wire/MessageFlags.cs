namespace Netlink.Wire;

/// <summary>
/// The flags of a netlink message (<c>NLM_F_*</c>). The high byte means different things for a request that reads, one that creates,
/// one that deletes, and for an answer: that is why several names share a bit.
/// </summary>
[Flags]
public enum MessageFlags : ushort
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary>The message asks for something (<c>NLM_F_REQUEST</c>).</summary>
    Request = 0x01,

    /// <summary>Part of an answer of several messages, which a DONE message ends (<c>NLM_F_MULTI</c>).</summary>
    Multi = 0x02,

    /// <summary>Success is to be confirmed, not only failure (<c>NLM_F_ACK</c>).</summary>
    Acknowledge = 0x04,

    /// <summary>The object that the request made is to be sent back (<c>NLM_F_ECHO</c>).</summary>
    Echo = 0x08,

    /// <summary>The table changed while it was read: entries may be missing or doubled (<c>NLM_F_DUMP_INTR</c>).</summary>
    DumpInterrupted = 0x10,

    /// <summary>The kernel itself filtered the dump as asked (<c>NLM_F_DUMP_FILTERED</c>).</summary>
    DumpFiltered = 0x20,

    /// <summary>Read: the whole table (<c>NLM_F_ROOT</c>).</summary>
    Root = 0x100,

    /// <summary>Read: all that match (<c>NLM_F_MATCH</c>).</summary>
    Match = 0x200,

    /// <summary>Read: an atomic snapshot, where a family has one (<c>NLM_F_ATOMIC</c>).</summary>
    Atomic = 0x400,

    /// <summary>Read: a dump, that is <see cref="Root"/> and <see cref="Match"/> (<c>NLM_F_DUMP</c>).</summary>
    Dump = Root | Match,

    /// <summary>Create: replace what is there (<c>NLM_F_REPLACE</c>).</summary>
    Replace = 0x100,

    /// <summary>Create: fail when it is there already (<c>NLM_F_EXCL</c>).</summary>
    Exclusive = 0x200,

    /// <summary>Create: make it when it is not there (<c>NLM_F_CREATE</c>).</summary>
    Create = 0x400,

    /// <summary>Create: put it at the end of the list (<c>NLM_F_APPEND</c>).</summary>
    Append = 0x800,

    /// <summary>Delete: not what is below it (<c>NLM_F_NONREC</c>).</summary>
    NonRecursive = 0x100,

    /// <summary>Delete: all that match, not one (<c>NLM_F_BULK</c>).</summary>
    Bulk = 0x200,

    /// <summary>Answer: the failed request is echoed without its payload (<c>NLM_F_CAPPED</c>).</summary>
    Capped = 0x100,

    /// <summary>Answer: attributes that explain the outcome follow (<c>NLM_F_ACK_TLVS</c>).</summary>
    AcknowledgeAttributes = 0x200,
}
