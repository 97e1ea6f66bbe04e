using System.Management.Automation;

namespace NetlinkPS;

/// <summary>Says what a command changes in its own words, for those who ask what would happen.</summary>
internal static class BoundChanges
{
    private static readonly HashSet<string> Others =
    [
        "PassThru", nameof(NlCmdlet.Namespace), "WhatIf", "Confirm", .. Cmdlet.CommonParameters,
    ];

    /// <summary>The parameters that were given with their values; secrets print as such.</summary>
    /// <param name="invocation">The command.</param>
    /// <param name="targets">The parameters that say of what.</param>
    /// <returns>The text, with a space before each: <c> -Mtu 1400 -Up</c>.</returns>
    public static string Describe(InvocationInfo invocation, params string[] targets) => string.Concat(invocation.BoundParameters
        .Where(pair => !Others.Contains(pair.Key) && !targets.Contains(pair.Key))
        .Select(pair => pair.Value is SwitchParameter ? $" -{pair.Key}" : $" -{pair.Key} {Text(pair.Value)}"));

    private static string Text(object? value) => value is Array list ? string.Join(',', list.Cast<object>()) : value?.ToString() ?? "";
}
