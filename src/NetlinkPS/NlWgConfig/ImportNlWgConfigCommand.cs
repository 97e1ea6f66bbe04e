using System.Management.Automation;
using Netlink.WireGuard;

namespace NetlinkPS;

/// <summary>Reads configuration files of wg and wg-quick.</summary>
[Cmdlet(VerbsData.Import, "NlWgConfig", DefaultParameterSetName = ByPath)]
[OutputType(typeof(WireGuardConfiguration))]
public sealed class ImportNlWgConfigCommand : PSCmdlet
{
    private const string ByPath = "ByPath", ByText = "ByText";

    /// <summary>The files.</summary>
    [Parameter(ParameterSetName = ByPath, Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The files")]
    [Alias("FullName", "PSPath")]
    public string[] Path { get; set; } = [];

    /// <summary>A file's text.</summary>
    [Parameter(ParameterSetName = ByText, Mandatory = true, HelpMessage = "A file's text")]
    public string Text { get; set; } = "";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ByText)
        {
            Read("the text", () => (Text, null));
            return;
        }

        foreach (string path in Path)
            Read(path, () => WgConfigFile.Read(GetUnresolvedProviderPathFromPSPath(path)));
    }

    private void Read(string target, Func<(string Text, string? Name)> source)
    {
        try
        {
            (string text, string? name) = source();
            WriteObject(WireGuardConfiguration.Parse(text, name));
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            WriteError(WgConfigFile.Error(exception, target));
        }
    }
}
