using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Gets the elements of sets and maps.</summary>
[Cmdlet(VerbsCommon.Get, "NlNftElement")]
[OutputType(typeof(NftElement))]
public sealed class GetNlNftElementCommand : NftSetCommand
{
    /// <summary>Only these keys.</summary>
    [Parameter(HelpMessage = "Only these keys")]
    [Alias("Element")]
    public string[]? Key { get; set; }

    /// <inheritdoc/>
    internal override void Do(NftSession session, NftTable table, NftSetIdentity set)
    {
        if (ResolveSet(session, table, set.Name) is not { } known)
            return;
        Attempt(set, () =>
        {
            HashSet<NftKey>? keys = Key is null ? null : [.. Key.Select(text => NftElementCommand.Parse(known, text))];
            foreach (NftElement element in session.Nft.GetElements(known, StopToken))
            {
                if (keys is null || keys.Remove(element.Key))
                    WriteObject(element);
            }

            foreach (NftKey missing in keys ?? [])
                WriteError(ErrorRecords.NotFound("element", $"{known} {missing}"));
        });
    }
}
