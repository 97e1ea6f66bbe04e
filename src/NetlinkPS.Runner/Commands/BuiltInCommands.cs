using Microsoft.PowerShell.Commands;
using System.Management.Automation;

namespace NetlinkPS.Runner.Commands;

/// <summary>The Runner's own commands and their aliases. Those that are programs on Linux (sort, ls) are no aliases, as in PowerShell there.</summary>
internal static class BuiltInCommands
{
    private static readonly Dictionary<string, (Type Type, string Module)> Commands = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Where-Object"] = (typeof(WhereObjectCommand), "Microsoft.PowerShell.Core"),
        ["ForEach-Object"] = (typeof(ForEachObjectCommand), "Microsoft.PowerShell.Core"),
        ["Select-Object"] = (typeof(SelectObjectCommand), "Microsoft.PowerShell.Utility"),
        ["Sort-Object"] = (typeof(SortObjectCommand), "Microsoft.PowerShell.Utility"),
        ["Group-Object"] = (typeof(GroupObjectCommand), "Microsoft.PowerShell.Utility"),
        ["Measure-Object"] = (typeof(MeasureObjectCommand), "Microsoft.PowerShell.Utility"),
        ["ConvertTo-Json"] = (typeof(ConvertToJsonCommand), "Microsoft.PowerShell.Utility"),
        ["ConvertTo-Csv"] = (typeof(ConvertToCsvCommand), "Microsoft.PowerShell.Utility"),
        ["Get-Member"] = (typeof(GetMemberCommand), "Microsoft.PowerShell.Utility"),
        ["Get-Command"] = (typeof(GetCommandCommand), "Microsoft.PowerShell.Core"),
        ["Get-Help"] = (typeof(GetHelpCommand), "Microsoft.PowerShell.Core"),
        ["Format-Table"] = (typeof(FormatTableCommand), "Microsoft.PowerShell.Utility"),
        ["Format-List"] = (typeof(FormatListCommand), "Microsoft.PowerShell.Utility"),
        ["Out-String"] = (typeof(OutStringCommand), "Microsoft.PowerShell.Utility"),
        ["Out-Null"] = (typeof(OutNullCommand), "Microsoft.PowerShell.Core"),
        ["Out-Default"] = (typeof(OutDefaultCommand), "Microsoft.PowerShell.Core"),
    };

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["where"] = "Where-Object", ["?"] = "Where-Object", ["foreach"] = "ForEach-Object", ["%"] = "ForEach-Object", ["select"] = "Select-Object",
        ["group"] = "Group-Object", ["measure"] = "Measure-Object", ["ft"] = "Format-Table", ["fl"] = "Format-List", ["gm"] = "Get-Member",
        ["gcm"] = "Get-Command", ["oh"] = "Out-Default",
    };

    public static CmdletInfo? Find(string name)
    {
        if (Aliases.TryGetValue(name, out string? target)) name = target;
        foreach ((string spelled, (Type type, string module)) in Commands)
            if (spelled.Equals(name, StringComparison.OrdinalIgnoreCase)) return Info(spelled, type, module);
        return null;
    }

    public static IEnumerable<CmdletInfo> All() => Commands.Select(c => Info(c.Key, c.Value.Type, c.Value.Module));

    private static CmdletInfo Info(string name, Type type, string module) => new(name, type) { ModuleName = module, Version = new Version(7, 0, 0, 0) };
}
