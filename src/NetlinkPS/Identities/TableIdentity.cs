using System.Globalization;
using Netlink.Routing;

namespace NetlinkPS;

/// <summary>A routing table as a parameter takes it: by its number, or by a name out of <c>rt_tables</c>.</summary>
public readonly record struct TableIdentity
{
    /// <summary>A table by its name or number.</summary>
    /// <param name="text">The name: <c>main</c>; or the number.</param>
    public TableIdentity(string text) => Number = RoutingNames.ParseTable(text);

    /// <summary>A table by its number.</summary>
    /// <param name="number">The number.</param>
    public TableIdentity(int number) => Number = number >= 0 ? (uint)number : throw new ArgumentOutOfRangeException(nameof(number), number, "A table's number is not negative.");

    /// <summary>A table by its number.</summary>
    /// <param name="number">The number.</param>
    public TableIdentity(uint number) => Number = number;

    /// <summary>The number.</summary>
    public uint Number { get; }

    /// <inheritdoc/>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
