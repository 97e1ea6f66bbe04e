using System.Management.Automation;
using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>What cmdlets that change elements have in common. Elements out of the pipeline are gathered: each set is changed by one call.</summary>
public abstract class NftElementCommand : NftCmdlet
{
    internal const string ByKey = "ByKey", ByObject = "ByObject";
    private readonly Dictionary<(string Place, NftFamily Family, string Table, string Set), (NetworkNamespace? Place, List<NftElement> Elements)> _gathered = [];
    private (NftSession Session, NftSet Set)? _target;

    /// <summary>The set or map.</summary>
    [Parameter(ParameterSetName = ByKey, Mandatory = true, Position = 0, HelpMessage = "The set or map")]
    [Parameter(ParameterSetName = ByObject, HelpMessage = "The set or map; by the elements themselves where it is not named")]
    [ArgumentCompleter(typeof(NftSetCompleter))]
    public NftSetIdentity? Set { get; set; }

    /// <summary>Its table, where the set is given by name.</summary>
    [Parameter(ParameterSetName = ByKey, HelpMessage = "Its table, where the set is given by name")]
    [Parameter(ParameterSetName = ByObject, HelpMessage = "Its table, where the set is given by name")]
    [ArgumentCompleter(typeof(NftTableCompleter))]
    public NftTableIdentity? Table { get; set; }

    /// <summary>The keys: values, ranges (10.0.0.1-10.0.0.9), prefixes (10.0.0.0/8), fields with ' . ' between, * for all others.</summary>
    [Parameter(ParameterSetName = ByKey, Mandatory = true, Position = 1, ValueFromPipeline = true, HelpMessage = "The keys: values, ranges, prefixes, fields with ' . ' between, * for all others")]
    [Alias("Element")]
    public string[] Key { get; set; } = [];

    /// <summary>Elements out of another cmdlet.</summary>
    [Parameter(ParameterSetName = ByObject, Mandatory = true, ValueFromPipeline = true, HelpMessage = "Elements out of another cmdlet")]
    public NftElement[] InputObject { get; set; } = [];

    /// <summary>Changes a set.</summary>
    internal abstract void Do(NftSession session, NftSet set, IReadOnlyList<NftElement> elements);

    /// <summary>Makes an element of a key.</summary>
    internal virtual NftElement Make(NftSet set, NftKey key) => new() { Key = key };

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ByObject && Set is null)
        {
            foreach (NftElement element in InputObject)
            {
                var place = (element.Namespace?.Path ?? "", element.Family, element.Table ?? "", element.Set ?? "");
                if (!_gathered.TryGetValue(place, out (NetworkNamespace? Place, List<NftElement> Elements) list))
                    _gathered[place] = list = (element.Namespace, []);
                list.Elements.Add(element);
            }

            return;
        }

        if (_target is null && !FindTarget())
            return;
        NftSet set = _target!.Value.Set;
        var key = (set.Namespace?.Path ?? "", set.Family, set.Table!, set.Name!);
        if (!_gathered.TryGetValue(key, out (NetworkNamespace? Place, List<NftElement> Elements) wanted))
            _gathered[key] = wanted = (set.Namespace, []);
        if (ParameterSetName == ByObject)
            wanted.Elements.AddRange(InputObject);
        foreach (string text in Key)
        {
            if (!Attempt(text, () => wanted.Elements.Add(Make(set, Parse(set, text)))))
                FailTransaction();
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (((_, NftFamily family, string tableName, string name), (NetworkNamespace? place, List<NftElement> elements)) in _gathered)
        {
            if (elements.Count == 0)
                continue;
            if (_target is { } target)
                Do(target.Session, target.Set, elements);
            else if (ConnectNft(place) is { } session && ResolveTable(session, new($"{family.Name()} {tableName}")) is { } table && ResolveSet(session, table, name) is { } set)
                Do(session, set, elements);
        }
    }

    /// <summary>Reads a key as an ArgumentException would name it wrong.</summary>
    internal static NftKey Parse(NftSet set, string text) =>
        NftKey.TryParse(set.KeyType!, text, out NftKey? key) ? key : throw new ArgumentException($"'{text}' is no {set.KeyType}: that is what the keys of {set} are.");

    private bool FindTarget()
    {
        if (Set is null)
            return false;
        if ((Set.Table ?? Table) is not { } identity)
        {
            ThrowTerminatingError(ErrorRecords.WhichTable("set", Set));
            return false;
        }

        if (ConnectNft(Set.Namespace) is { } session && ResolveTable(session, identity) is { } table && ResolveSet(session, table, Set.Name) is { } set)
            _target = (session, set);
        return _target is not null;
    }
}
