using System.Management.Automation;
using Netlink.WireGuard;

namespace NetlinkPS;

/// <summary>
/// Writes a WireGuard device's configuration into a file, as wg showconf does; or a configuration that was read or made. The file has the
/// private key in it, and only its owner may read it.
/// </summary>
[Cmdlet(VerbsData.Export, "NlWgConfig", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = ByDevice)]
[OutputType(typeof(FileInfo))]
public sealed class ExportNlWgConfigCommand : WgCmdlet
{
    private const string ByDevice = "ByDevice", ByConfiguration = "ByConfiguration";

    /// <summary>The device: its name, its number, or an object out of another cmdlet.</summary>
    [Parameter(ParameterSetName = ByDevice, Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The device: its name, its number, or an object out of another cmdlet")]
    [Alias("Name", "Link", "InterfaceAlias", "dev")]
    [ArgumentCompleter(typeof(WgDeviceCompleter))]
    public WgDeviceIdentity Device { get; set; } = null!;

    /// <summary>A configuration out of Import-NlWgConfig.</summary>
    [Parameter(ParameterSetName = ByConfiguration, Mandatory = true, ValueFromPipeline = true, HelpMessage = "A configuration out of Import-NlWgConfig")]
    public WireGuardConfiguration Configuration { get; set; } = null!;

    /// <summary>The file.</summary>
    [Parameter(Mandatory = true, Position = 1, HelpMessage = "The file")]
    public string Path { get; set; } = "";

    /// <summary>Does not write over a file that is there.</summary>
    [Parameter(HelpMessage = "Does not write over a file that is there")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Writes the file as an object.</summary>
    [Parameter(HelpMessage = "Writes the file as an object")]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        string path = GetUnresolvedProviderPathFromPSPath(Path);
        if (!ShouldProcess(path, "Export WireGuard configuration"))
            return;
        WireGuardConfiguration? configuration = Configuration;
        if (ParameterSetName == ByDevice)
            configuration = Read(Device) is { } device ? WireGuardConfiguration.FromDevice(device) : null;
        if (configuration is null)
            return;
        try
        {
            WgConfigFile.Write(path, configuration.Reveal(), overwrite: !NoClobber);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            WriteError(WgConfigFile.Error(exception, path));
            return;
        }

        if (PassThru)
            WriteObject(new FileInfo(path));
    }
}
