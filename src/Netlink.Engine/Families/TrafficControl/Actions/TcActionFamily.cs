using Netlink.Contracts;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.TrafficControl;

/// <summary>The actions of a network namespace, also those that no filter uses.</summary>
[NetlinkFamily(NetlinkProtocol.Route)]
public sealed partial class TcActionFamily
{
    /// <summary>Asks for the actions of a kind, and streams them, some at a time.</summary>
    /// <param name="filter">One action, of which only the kind is looked at.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The actions.</returns>
    [Dump(50, "RTM_GETACTION", Reply = 50)]
    public partial IEnumerable<TcActionList> Stream(TcActionList filter, CancellationToken cancellationToken = default);

    /// <summary>Makes or changes actions.</summary>
    /// <param name="item">The actions; one without an index gets one.</param>
    /// <param name="flags">What is done with those that are there.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Do(48, "RTM_NEWACTION")]
    public partial void New(TcActionList item, MessageFlags flags, CancellationToken cancellationToken = default);

    /// <summary>Deletes actions.</summary>
    /// <param name="item">The actions, by kind and index.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NetlinkException"><c>EPERM</c>: a filter uses it.</exception>
    [Do(49, "RTM_DELACTION")]
    public partial void Delete(TcActionList item, CancellationToken cancellationToken = default);
}
