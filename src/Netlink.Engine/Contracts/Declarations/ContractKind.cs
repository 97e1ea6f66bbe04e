namespace Netlink.Contracts;

/// <summary>What a contract's bytes are made of.</summary>
public enum ContractKind
{
    /// <summary>Attributes only.</summary>
    AttributeSet,

    /// <summary>A fixed header, then attributes.</summary>
    Message,

    /// <summary>A fixed struct only.</summary>
    Struct,
}
