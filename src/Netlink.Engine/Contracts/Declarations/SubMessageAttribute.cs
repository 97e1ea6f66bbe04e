namespace Netlink.Contracts;

/// <summary>Declares a contract as one of the forms of its base.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class SubMessageAttribute : Attribute
{
    /// <summary>The form that a name chooses.</summary>
    /// <param name="kind">The name: <c>vxlan</c>.</param>
    public SubMessageAttribute(string kind) => Kind = kind;

    /// <summary>The form that a number chooses.</summary>
    /// <param name="kind">The number.</param>
    public SubMessageAttribute(int kind) => Kind = kind.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The selector's value that chooses the form.</summary>
    public string Kind { get; }
}
