using Netlink.Protocol;

namespace Netlink.Control;

/// <summary>What a command takes as an attribute.</summary>
public sealed class PolicyAttribute
{
    private readonly IReadOnlyDictionary<uint, IReadOnlyList<PolicyAttribute>> _policies;

    internal PolicyAttribute(AttributePolicy policy, IReadOnlyDictionary<uint, IReadOnlyList<PolicyAttribute>> policies)
    {
        Policy = policy;
        _policies = policies;
    }

    /// <summary>The attribute's number.</summary>
    public ushort Attribute => Policy.Attribute;

    /// <summary>The kind of value.</summary>
    public AttributePolicyType? Type => Policy.Type;

    /// <summary>What is taken, in all detail.</summary>
    public AttributePolicy Policy { get; }

    /// <summary>
    /// The attributes that are taken in a nest; null for other attributes, and where the kernel does not tell. A nest may lead back to itself.
    /// </summary>
    /// <returns>The attributes.</returns>
    public IReadOnlyList<PolicyAttribute>? GetNested() => Policy.PolicyIndex is { } index ? _policies.GetValueOrDefault(index, []) : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Attribute}: {Policy}";
}
