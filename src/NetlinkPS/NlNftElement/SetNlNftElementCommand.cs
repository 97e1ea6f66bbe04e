using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Changes elements of sets and maps: what keys lead to, how long they stay, their notes. What is not named stays.</summary>
[Cmdlet(VerbsCommon.Set, "NlNftElement", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = ByKey)]
[OutputType(typeof(void))]
public sealed class SetNlNftElementCommand : NftElementMakeCommand
{
    /// <inheritdoc/>
    internal override void Do(NftSession session, NftSet set, IReadOnlyList<NftElement> elements)
    {
        Dictionary<NftKey, NftElement> known = [];
        if (!Attempt(set, () => known = session.Nft.GetElements(set, StopToken).ToDictionary(element => element.Key)))
            return;
        var old = new List<NftElement>();
        var changed = new List<NftElement>();
        foreach (NftElement element in elements)
        {
            if (!known.TryGetValue(element.Key, out NftElement? was))
            {
                FailTransaction();
                WriteError(ErrorRecords.NotFound("element", $"{set} {element.Key}", "See Get-NlNftElement, or make one with New-NlNftElement."));
                continue;
            }

            Attempt(element.Key, () =>
            {
                NftElement now = WithValue(set, was with { Expires = Timeout is null ? was.Expires : null, Timeout = Timeout ?? was.Timeout, Comment = Comment ?? was.Comment });
                old.Add(was);
                changed.Add(now);
            });
        }

        if (changed.Count == 0)
            return;
        Change(session, "Set elements", transaction =>
        {
            NftChange first = transaction.DeleteElements(set, old);
            transaction.AddElements(set, changed);
            return first;
        });
    }
}
