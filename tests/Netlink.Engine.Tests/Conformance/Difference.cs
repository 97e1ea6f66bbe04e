namespace Netlink.Tests.Conformance;

/// <summary>What of an attribute, an operation or a header two declarations can disagree about.</summary>
public enum Aspect
{
    /// <summary>The specification has no such thing.</summary>
    Missing,
    Name,
    Type,
    Order,
    Array,
    Nesting,
    Reply,
    Mode,
    Header,
    Group,
}

/// <summary>A contract and a specification disagree.</summary>
/// <param name="Place">Where: <c>rt-link/link-attrs/IFLA_MTU</c>.</param>
/// <param name="Aspect">What about.</param>
/// <param name="Text">How, in words.</param>
public sealed record Difference(string Place, Aspect Aspect, string Text)
{
    public override string ToString() => $"{Place} {Aspect}: {Text}";
}
