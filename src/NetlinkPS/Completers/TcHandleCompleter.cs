using System.Collections;
using Netlink;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>Offers the handles of a link's qdiscs and classes.</summary>
public sealed class TcHandleCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place) => Offer(place, new Hashtable());

    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place, IDictionary bound)
    {
        using var session = RouteSession.Open(place, CancellationToken.None);
        int? link = Typed(bound, "Link", "Name", "InterfaceAlias", "dev") is { } name ? new LinkIdentity(name).Find(session, CancellationToken.None)?.Index : null;
        List<(string Text, string ToolTip)> found = [];
        foreach (IGrouping<int, Qdisc> onLink in session.Qdiscs.ListTree(link).Where(qdisc => qdisc.Handle.Raw != 0).GroupBy(qdisc => qdisc.LinkIndex))
        {
            ILookup<uint, TcClass> classes = session.Classes.ListTree(onLink.Key).ToLookup(item => item.Handle.Raw >> 16);
            foreach (Qdisc qdisc in onLink)
            {
                found.Add((qdisc.Handle.ToString(), $"{qdisc}"));
                found.AddRange(classes[qdisc.Handle.Raw >> 16].Select(item => (item.Handle.ToString(), $"{item}")));
            }
        }

        return found.DistinctBy(handle => handle.Text);
    }
}
