using System.Management.Automation;
using Netlink;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>Makes a qdisc.</summary>
[Cmdlet(VerbsCommon.New, "NlQdisc", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Qdisc))]
public sealed class NewNlQdiscCommand : TcCmdlet, IDynamicParameters
{
    private KindParameters? _kind;

    /// <summary>The links.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The links")]
    [Alias("Name", "InterfaceAlias", "InterfaceIndex", "dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkIdentity[] Link { get; set; } = [];

    /// <summary>The kind: fq_codel, htb, netem ... Each has parameters of its own.</summary>
    [Parameter(Mandatory = true, Position = 1, HelpMessage = "The kind: fq_codel, htb, netem ... Each has parameters of its own")]
    [ArgumentCompleter(typeof(QdiscKindCompleter))]
    public string Kind { get; set; } = "";

    /// <summary>What it serves: root, or a class such as 1:10. Of itself the root, or the hook of ingress and clsact.</summary>
    [Parameter(HelpMessage = "What it serves: root, or a class such as 1:10; the root where nothing is said")]
    [ArgumentCompleter(typeof(TcHandleCompleter))]
    public TcHandle? Parent { get; set; }

    /// <summary>Its handle, such as 1:; the kernel chooses where there is none.</summary>
    [Parameter(HelpMessage = "Its handle, such as 1:; the kernel chooses where there is none")]
    public TcHandle? Handle { get; set; }

    /// <summary>Its settings in tc's own words, in place of parameters or beside them: 'rate 10mbit burst 32kb latency 50ms'.</summary>
    [Parameter(HelpMessage = "Its settings in tc's own words: 'rate 10mbit burst 32kb latency 50ms'")]
    public string? Options { get; set; }

    /// <summary>The block of filters that what comes in shares with other links.</summary>
    [Parameter(HelpMessage = "The block of filters that what comes in shares with other links")]
    public uint? IngressBlock { get; set; }

    /// <summary>The block of filters that what goes out shares with other links.</summary>
    [Parameter(HelpMessage = "The block of filters that what goes out shares with other links")]
    public uint? EgressBlock { get; set; }

    /// <summary>Puts it in the place of one that is there.</summary>
    [Parameter(HelpMessage = "Puts it in the place of one that is there")]
    [Alias("Force")]
    public SwitchParameter Replace { get; set; }

    /// <inheritdoc/>
    public object? GetDynamicParameters()
    {
        _kind = KindParameters.For(QdiscOptions.Forms, Kind, KindParameters.DeclaredBy(this));
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
                QdiscOptions? options = QdiscOptions.Parse(Kind, Options ?? "");
                options = _kind is null ? options : _kind.Build(options);
                var wanted = new Qdisc
                {
                    LinkIndex = link.Index, Kind = Kind, Parent = Parent ?? default, Handle = Handle ?? default, Options = options, IngressBlock = IngressBlock, EgressBlock = EgressBlock,
                };
                if (ShouldProcess($"{link.Name}: {Kind}{(Parent is { } parent ? $" at {parent}" : "")} {options}".TrimEnd(), Replace ? "Replace qdisc" : "New qdisc"))
                    WriteObject(Replace ? session.Qdiscs.Replace(wanted, StopToken) : session.Qdiscs.Create(wanted, StopToken));
            });
        }
    }
}
