namespace Netlink.Contracts;

/// <summary>
/// The families that this process knows: those of every assembly with families in it that has been used. Generated code puts them here.
/// </summary>
public static class FamilyRegistry
{
    private static readonly Lock Gate = new();
    private static readonly List<Func<IReadOnlyList<FamilySchema>>> Sources = [];
    private static IReadOnlyList<FamilySchema>? s_all;

    /// <summary>The families, in the order in which their assemblies came.</summary>
    public static IReadOnlyList<FamilySchema> All
    {
        get
        {
            lock (Gate)
                return s_all ??= [.. Sources.SelectMany(source => source())];
        }
    }

    /// <summary>Adds an assembly's families.</summary>
    /// <param name="families">Gives them; called when they are first asked for.</param>
    public static void Add(Func<IReadOnlyList<FamilySchema>> families)
    {
        ArgumentNullException.ThrowIfNull(families);
        lock (Gate)
        {
            Sources.Add(families);
            s_all = null;
        }
    }
}
