namespace Netlink.Control;

/// <summary>What a generic netlink family's command takes.</summary>
public sealed class OperationPolicy
{
    internal OperationPolicy(string family, uint command, IReadOnlyList<PolicyAttribute>? @do, IReadOnlyList<PolicyAttribute>? dump)
    {
        Family = family;
        Command = command;
        Do = @do;
        Dump = dump;
    }

    /// <summary>The family's name.</summary>
    public string Family { get; }

    /// <summary>The command.</summary>
    public uint Command { get; }

    /// <summary>The attributes that are taken where something is done or one object asked for; null where the kernel tells of none.</summary>
    public IReadOnlyList<PolicyAttribute>? Do { get; }

    /// <summary>The attributes that are taken where a table is asked for; null where the kernel tells of none.</summary>
    public IReadOnlyList<PolicyAttribute>? Dump { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Family} {Command}";
}
