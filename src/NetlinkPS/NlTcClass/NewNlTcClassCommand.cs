using System.Management.Automation;
using Netlink;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>Makes a class of a link's qdisc.</summary>
[Cmdlet(VerbsCommon.New, "NlTcClass", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(TcClass))]
public sealed class NewNlTcClassCommand : TcCmdlet, IDynamicParameters
{
    private KindParameters? _kind;

    /// <summary>The links.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The links")]
    [Alias("Name", "InterfaceAlias", "InterfaceIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity[] Link { get; set; } = [];

    /// <summary>Its handle: its qdisc's major number, and a minor number of its own: 1:10.</summary>
    [Parameter(Mandatory = true, Position = 1, HelpMessage = "Its handle: its qdisc's major number, and a minor number of its own: 1:10")]
    [Alias("ClassId")]
    public TcHandle Handle { get; set; }

    /// <summary>The class or qdisc that it is below; its qdisc where nothing is said.</summary>
    [Parameter(HelpMessage = "The class or qdisc that it is below; its qdisc where nothing is said")]
    [ArgumentCompleter(typeof(TcHandleCompleter))]
    public TcHandle? Parent { get; set; }

    /// <summary>The kind of its qdisc.</summary>
    [Parameter(HelpMessage = "The kind of its qdisc; htb where nothing is said")]
    [ArgumentCompleter(typeof(TcClassKindCompleter))]
    public string Kind { get; set; } = "htb";

    /// <summary>Its settings in tc's own words: 'rate 10mbit ceil 20mbit'.</summary>
    [Parameter(HelpMessage = "Its settings in tc's own words: 'rate 10mbit ceil 20mbit'")]
    public string? Options { get; set; }

    /// <summary>Changes it where it is there already.</summary>
    [Parameter(HelpMessage = "Changes it where it is there already")]
    [Alias("Force")]
    public SwitchParameter Replace { get; set; }

    /// <inheritdoc/>
    public object? GetDynamicParameters()
    {
        _kind = KindParameters.For(ClassOptions.Forms, Kind, KindParameters.DeclaredBy(this));
        return _kind?.Parameters;
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (LinkIdentity identity in Link)
        {
            if (Find(identity) is not var (session, link))
                continue;
            AttemptWords(identity, nameof(Options), () =>
            {
                ClassOptions? options = ClassOptions.Parse(Kind, Options ?? "");
                options = _kind is null ? options : _kind.Build(options);
                var wanted = new TcClass { LinkIndex = link.Index, Kind = Kind, Handle = Handle, Parent = Parent ?? new TcHandle(Handle.Raw & 0xffff0000), Options = options };
                if (ShouldProcess($"{link.Name}: {Kind} {Handle} {options}".TrimEnd(), Replace ? "Replace class" : "New class"))
                    WriteObject(Replace ? session.Classes.Replace(wanted, StopToken) : session.Classes.Create(wanted, StopToken));
            });
        }
    }
}
