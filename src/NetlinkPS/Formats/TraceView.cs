using System.ComponentModel;
using Netlink.Tracing;

namespace NetlinkPS.Formats;

/// <summary>Shapes what the views of <c>formats/Trace.Format.ps1xml</c> show.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TraceView
{
    /// <summary>Where a message went.</summary>
    /// <param name="message">The message.</param>
    /// <returns>An arrow.</returns>
    public static string Arrow(TraceMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Direction switch { TraceDirection.ToKernel => "->", TraceDirection.FromKernel => "<-", _ => "" };
    }

    /// <summary>What a message is, and of which family.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The operation.</returns>
    public static string Operation(TraceMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Contract is null && message.Family is { } family ? $"{family} {message.Operation}" : message.Operation;
    }

    /// <summary>A message's flags without the beginning that all have.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The flags.</returns>
    public static string Flags(TraceMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Flags == "0" ? "" : message.Flags.Replace("NLM_F_", "", StringComparison.Ordinal);
    }

    /// <summary>A field's value, or how many parts it has.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The text.</returns>
    public static string Text(TraceField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Fields.Count > 0 ? $"{{{string.Join(", ", field.Fields.Select(part => part.KernelName ?? part.Name))}}}" : field.IsKnown ? field.Text : $"{field.Text} (unknown)";
    }

    /// <summary>All that a message has, a line for each attribute.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The text.</returns>
    public static string Fields(TraceMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);

        // The first line says what stands beside it already; the others are set in under it.
        return string.Join('\n', message.ToString().Split('\n').Skip(1).Select(line => line[TraceMessage.Indent..]));
    }
}
