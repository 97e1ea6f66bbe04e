namespace NetlinkPS.Help;

/// <summary>What people write in a cmdlet's page.</summary>
internal sealed record HandWritten
{
    public string Description { get; init; } = "";

    public IReadOnlyList<Example> Examples { get; init; } = [];

    public string Notes { get; init; } = "";

    public IReadOnlyList<string> Links { get; init; } = [];
}

/// <summary>An example: what is typed (and, where it helps, what is answered), and what it does.</summary>
internal sealed record Example(string Title, string Code, string Remarks);
