using Netlink.Contracts;

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

    /// <summary>The message asks for something.</summary>
    [KernelName("NLM_F_REQUEST")] Request = 0x01,

    /// <summary>Part of an answer of several messages, which a DONE message ends.</summary>
    [KernelName("NLM_F_MULTI")] Multi = 0x02,

    /// <summary>Success is to be confirmed, not only failure.</summary>
    [KernelName("NLM_F_ACK")] Acknowledge = 0x04,

    /// <summary>The object that the request made is to be sent back.</summary>
    [KernelName("NLM_F_ECHO")] Echo = 0x08,

    /// <summary>The table changed while it was read: entries may be missing or doubled.</summary>
    [KernelName("NLM_F_DUMP_INTR")] DumpInterrupted = 0x10,

    /// <summary>The kernel itself filtered the dump as asked.</summary>
    [KernelName("NLM_F_DUMP_FILTERED")] DumpFiltered = 0x20,

    /// <summary>Read: the whole table.</summary>
    [KernelName("NLM_F_ROOT")] Root = 0x100,

    /// <summary>Read: all that match.</summary>
    [KernelName("NLM_F_MATCH")] Match = 0x200,

    /// <summary>Read: an atomic snapshot, where a family has one.</summary>
    [KernelName("NLM_F_ATOMIC")] Atomic = 0x400,

    /// <summary>Read: a dump, that is <see cref="Root"/> and <see cref="Match"/>.</summary>
    [KernelName("NLM_F_DUMP")] Dump = Root | Match,

    /// <summary>Create: replace what is there.</summary>
    [KernelName("NLM_F_REPLACE")] Replace = 0x100,

    /// <summary>Create: fail when it is there already.</summary>
    [KernelName("NLM_F_EXCL")] Exclusive = 0x200,

    /// <summary>Create: make it when it is not there.</summary>
    [KernelName("NLM_F_CREATE")] Create = 0x400,

    /// <summary>Create: put it at the end of the list.</summary>
    [KernelName("NLM_F_APPEND")] Append = 0x800,

    /// <summary>Delete: not what is below it.</summary>
    [KernelName("NLM_F_NONREC")] NonRecursive = 0x100,

    /// <summary>Delete: all that match, not one.</summary>
    [KernelName("NLM_F_BULK")] Bulk = 0x200,

    /// <summary>Answer: the failed request is echoed without its payload.</summary>
    [KernelName("NLM_F_CAPPED")] Capped = 0x100,

    /// <summary>Answer: attributes that explain the outcome follow.</summary>
    [KernelName("NLM_F_ACK_TLVS")] AcknowledgeAttributes = 0x200,
}
