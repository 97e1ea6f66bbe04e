namespace Netlink.Contracts;

/// <summary>Declares a property as the number of the attribute that holds the object (<see cref="ArrayKind.Keyed"/>).</summary>
/// <param name="level">0 for the outer attribute, 1 for the one in it.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NestKeyAttribute(int level = 0) : Attribute
{
    /// <summary>0 for the outer attribute, 1 for the one in it.</summary>
    public int Level => level;
}
