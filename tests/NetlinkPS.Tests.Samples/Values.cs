using System;
using System.Globalization;
using System.Management.Automation;

namespace Samples;

public enum Kind { Disk, Net, Sound }

[Flags]
public enum Marks { None = 0, Red = 1, Green = 2, Blue = 4 }

/// <summary>A number of bytes that text like "4k" makes.</summary>
public readonly record struct Amount(long Bytes) : IComparable<Amount>, IComparable
{
    public static Amount Parse(string text)
    {
        long factor = text.EndsWith('k') ? 1024 : 1;
        return long.TryParse(text.TrimEnd('k'), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? new Amount(number * factor)
            : throw new FormatException($"'{text}' is not an amount. Example: 4k.");
    }

    public int CompareTo(Amount other) => Bytes.CompareTo(other.Bytes);
    public int CompareTo(object? obj) => obj is Amount other ? CompareTo(other) : throw new ArgumentException("not an amount");
    public static bool operator <(Amount left, Amount right) => left.CompareTo(right) < 0;
    public static bool operator >(Amount left, Amount right) => left.CompareTo(right) > 0;
    public static bool operator <=(Amount left, Amount right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Amount left, Amount right) => left.CompareTo(right) >= 0;
    public override string ToString() => Bytes % 1024 == 0 && Bytes > 0 ? Bytes / 1024 + "k" : Bytes.ToString(CultureInfo.InvariantCulture);
}

public sealed class Thing
{
    public string Name { get; init; } = "";
    public int Index { get; init; }
    public Amount Size { get; set; }
    public Kind Kind { get; init; }
    public bool Up { get; init; }
    public string[] Tags { get; init; } = [];
    public override string ToString() => Name;
}

/// <summary>Names a thing: text, a number or the thing itself.</summary>
public sealed class ThingIdentity
{
    public ThingIdentity(string name) => Name = name;
    public ThingIdentity(int index) => Name = index == 0 ? throw new ArgumentException("There is no thing 0.") : "#" + index;
    public ThingIdentity(Thing thing) => Name = thing.Name;

    public string Name { get; }
    public override string ToString() => Name;
}

public sealed class Summary
{
    public int A { get; init; } = 1;
    public string B { get; init; } = "two";
    public double C { get; init; } = 3.14159;
    public int? D { get; init; }
    public int[] E { get; init; } = [1, 2, 3, 4, 5, 6];
}

public sealed class Plain
{
    public int Small { get; init; }
    public string Text { get; init; } = "";
    public double Real { get; init; }
    public bool Flag { get; init; }
}

public sealed class Wide
{
    public string First { get; init; } = "";
    public int Second { get; init; }
    public TimeSpan Third { get; init; }
    public Kind Fourth { get; init; }
    public object? Fifth { get; init; }
    public Thing[] Things { get; init; } = [];
}

public sealed class Scripted
{
    public int A { get; init; }
    public int B { get; init; }
}

public static class Views
{
    public static string State(Thing thing) => thing?.Up == true ? "up" : "down";
    public static long Bytes(Amount amount) => amount.Bytes;
    public static string Title(PSObject thing) => "The " + ((Thing)thing.BaseObject).Name;
}
