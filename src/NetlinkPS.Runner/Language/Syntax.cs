namespace NetlinkPS.Runner.Language;

/// <summary>What joins a statement to the one before it.</summary>
internal enum Joint { Sequence, IfSucceeded, IfFailed }

internal sealed record StatementSyntax(Joint Joint, PipelineSyntax Pipeline);

/// <summary>Commands joined by <c>|</c>; a pipeline may begin with literal values instead of a command.</summary>
internal sealed record PipelineSyntax(string Text, IReadOnlyList<object?>? Input, IReadOnlyList<CommandSyntax> Commands);

internal sealed record CommandSyntax(string Name, IReadOnlyList<ArgumentSyntax> Arguments, string Text, string Line, int LineNumber, int Offset);

/// <summary>
/// One word of a command: a parameter (<see cref="Parameter"/> set; with its value when written <c>-Name:value</c>) or a value.
/// </summary>
internal sealed record ArgumentSyntax(string? Parameter, bool HasValue, object? Value, string Text, int Start, int End);
