namespace Netlink.Contracts;

/// <summary>What a value's bytes are. Mostly the property's type says it; what it leaves open is said with this.</summary>
public enum WireType
{
    /// <summary>As the property's type says.</summary>
    Auto,

    /// <summary>No bytes: the attribute is there or it is not (<c>flag</c>).</summary>
    Flag,

    /// <summary>An unsigned byte.</summary>
    U8,

    /// <summary>Two bytes, unsigned.</summary>
    U16,

    /// <summary>Four bytes, unsigned.</summary>
    U32,

    /// <summary>Eight bytes, unsigned.</summary>
    U64,

    /// <summary>A signed byte.</summary>
    S8,

    /// <summary>Two bytes, signed.</summary>
    S16,

    /// <summary>Four bytes, signed.</summary>
    S32,

    /// <summary>Eight bytes, signed.</summary>
    S64,

    /// <summary>Four bytes or eight, whichever the value needs, unsigned (<c>uint</c>).</summary>
    UInt,

    /// <summary>Four bytes or eight, whichever the value needs, signed (<c>sint</c>).</summary>
    SInt,

    /// <summary>Text that a NUL byte ends (<c>NLA_NUL_STRING</c>). The NUL is not required of the kernel.</summary>
    String,

    /// <summary>Text that nothing ends (<c>NLA_STRING</c> where the kernel counts the NUL as text).</summary>
    UnterminatedString,

    /// <summary>Bytes as they are.</summary>
    Binary,

    /// <summary>A fixed struct.</summary>
    Struct,

    /// <summary>Attributes.</summary>
    Nest,

    /// <summary>A form that a sibling chooses.</summary>
    SubMessage,

    /// <summary>A value type that knows its own bytes (<see cref="INetlinkValue{TSelf}"/>).</summary>
    Value,
}
