using Netlink.Contracts;

namespace Netlink.Protocol;

/// <summary>The kinds of value that the kernel's policies know (<c>NL_ATTR_TYPE_*</c>).</summary>
public enum AttributePolicyType : uint
{
    /// <summary>Nothing.</summary>
    [KernelName("NL_ATTR_TYPE_INVALID")] Invalid,

    /// <summary>No value.</summary>
    [KernelName("NL_ATTR_TYPE_FLAG")] Flag,

    /// <summary>One byte.</summary>
    [KernelName("NL_ATTR_TYPE_U8")] U8,

    /// <summary>Two bytes.</summary>
    [KernelName("NL_ATTR_TYPE_U16")] U16,

    /// <summary>Four bytes.</summary>
    [KernelName("NL_ATTR_TYPE_U32")] U32,

    /// <summary>Eight bytes.</summary>
    [KernelName("NL_ATTR_TYPE_U64")] U64,

    /// <summary>One byte, signed.</summary>
    [KernelName("NL_ATTR_TYPE_S8")] S8,

    /// <summary>Two bytes, signed.</summary>
    [KernelName("NL_ATTR_TYPE_S16")] S16,

    /// <summary>Four bytes, signed.</summary>
    [KernelName("NL_ATTR_TYPE_S32")] S32,

    /// <summary>Eight bytes, signed.</summary>
    [KernelName("NL_ATTR_TYPE_S64")] S64,

    /// <summary>Bytes.</summary>
    [KernelName("NL_ATTR_TYPE_BINARY")] Binary,

    /// <summary>Text.</summary>
    [KernelName("NL_ATTR_TYPE_STRING")] String,

    /// <summary>Text that a NUL ends.</summary>
    [KernelName("NL_ATTR_TYPE_NUL_STRING")] TerminatedString,

    /// <summary>Attributes.</summary>
    [KernelName("NL_ATTR_TYPE_NESTED")] Nested,

    /// <summary>A list of attributes.</summary>
    [KernelName("NL_ATTR_TYPE_NESTED_ARRAY")] NestedArray,

    /// <summary>Flags with a selector.</summary>
    [KernelName("NL_ATTR_TYPE_BITFIELD32")] Bitfield32,

    /// <summary>Four or eight bytes, signed.</summary>
    [KernelName("NL_ATTR_TYPE_SINT")] SInt,

    /// <summary>Four or eight bytes.</summary>
    [KernelName("NL_ATTR_TYPE_UINT")] UInt,
}
