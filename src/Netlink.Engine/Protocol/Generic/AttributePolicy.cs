using System.Globalization;
using Netlink.Contracts;

namespace Netlink.Protocol;

/// <summary>What the kernel takes as an attribute's value (<c>NL_POLICY_TYPE_ATTR_*</c>).</summary>
[NetlinkAttributeSet(Padding = 11)]
public sealed partial record AttributePolicy
{
    /// <summary>In a family's policies: which of them it is part of.</summary>
    [NestKey] internal ushort Policy { get; init; }

    /// <summary>In a family's policies: the attribute's number.</summary>
    [NestKey(1)] public ushort Attribute { get; init; }

    /// <summary>The kind of value.</summary>
    [NetlinkAttribute(1, "NL_POLICY_TYPE_ATTR_TYPE", Wire = WireType.U32)] public AttributePolicyType? Type { get; init; }

    /// <summary>The least signed number.</summary>
    [NetlinkAttribute(2, "NL_POLICY_TYPE_ATTR_MIN_VALUE_S")] public long? MinimumSigned { get; init; }

    /// <summary>The greatest signed number.</summary>
    [NetlinkAttribute(3, "NL_POLICY_TYPE_ATTR_MAX_VALUE_S")] public long? MaximumSigned { get; init; }

    /// <summary>The least unsigned number.</summary>
    [NetlinkAttribute(4, "NL_POLICY_TYPE_ATTR_MIN_VALUE_U")] public ulong? Minimum { get; init; }

    /// <summary>The greatest unsigned number.</summary>
    [NetlinkAttribute(5, "NL_POLICY_TYPE_ATTR_MAX_VALUE_U")] public ulong? Maximum { get; init; }

    /// <summary>The fewest bytes.</summary>
    [NetlinkAttribute(6, "NL_POLICY_TYPE_ATTR_MIN_LENGTH")] public uint? MinimumLength { get; init; }

    /// <summary>The most bytes.</summary>
    [NetlinkAttribute(7, "NL_POLICY_TYPE_ATTR_MAX_LENGTH")] public uint? MaximumLength { get; init; }

    /// <summary>For a nest: which of the family's policies holds in it.</summary>
    [NetlinkAttribute(8, "NL_POLICY_TYPE_ATTR_POLICY_IDX")] public uint? PolicyIndex { get; init; }

    /// <summary>For a nest: the greatest attribute number in it.</summary>
    [NetlinkAttribute(9, "NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE")] public uint? PolicyMaximumType { get; init; }

    /// <summary>The bits that a bit field may have.</summary>
    [NetlinkAttribute(10, "NL_POLICY_TYPE_ATTR_BITFIELD32_MASK")] public uint? BitfieldMask { get; init; }

    /// <summary>The bits that a number may have.</summary>
    [NetlinkAttribute(12, "NL_POLICY_TYPE_ATTR_MASK")] public ulong? Mask { get; init; }

    /// <summary>Says what is taken, in a few words: <c>0 to 128</c>.</summary>
    /// <returns>The words.</returns>
    public override string ToString()
    {
        if (Minimum is not null || Maximum is not null)
            return Range(Minimum ?? 0, Maximum, "");
        if (MinimumSigned is not null || MaximumSigned is not null)
            return Range(MinimumSigned ?? long.MinValue, MaximumSigned, "");
        if ((Mask ?? BitfieldMask) is { } mask)
            return string.Create(CultureInfo.InvariantCulture, $"the bits 0x{mask:x}");
        string unit = Type is AttributePolicyType.String or AttributePolicyType.TerminatedString ? " characters" : " bytes";
        if (MinimumLength is not null || MaximumLength is not null)
            return MinimumLength == MaximumLength ? $"{MinimumLength}{unit}" : Range(MinimumLength ?? 0, MaximumLength, unit);
        return Type switch
        {
            AttributePolicyType.Flag => "no value",
            AttributePolicyType.Nested or AttributePolicyType.NestedArray => "attributes",
            AttributePolicyType.String or AttributePolicyType.TerminatedString => "text",
            AttributePolicyType.Binary => "bytes",
            null => "",
            { } type => $"a {type} number",
        };
    }

    private static string Range<T>(T minimum, T? maximum, string unit)
        where T : struct => maximum is null ? $"at least {minimum}{unit}" : $"{minimum} to {maximum}{unit}";
}
