using Netlink.Contracts;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Netfilter;

/// <summary>The connections that a network namespace waits for: reading, making and deleting expectations.</summary>
[NetlinkFamily(NetlinkProtocol.Netfilter)]
public sealed partial class ConntrackExpectationFamily
{
    private const ushort NewType = 0x200;

    // The kernel answers under the number of connections (NFNL_SUBSYS_CTNETLINK), not of expectations.
    private const ushort StatisticsType = 0x103;

    /// <summary>Asks for expectations, and streams them.</summary>
    /// <param name="filter">What to ask for: a version, or those of one connection, its <see cref="ConntrackExpectation.Master"/>.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The expectations.</returns>
    [Dump(0x201, "IPCTNL_MSG_EXP_GET", Reply = NewType)]
    public partial IEnumerable<ConntrackExpectation> Stream(ConntrackExpectation filter, CancellationToken cancellationToken = default);

    /// <summary>Asks for one expectation.</summary>
    /// <param name="which">Which one: a tuple, and its version.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is none.</exception>
    [Do(0x201, "IPCTNL_MSG_EXP_GET", Reply = NewType)]
    public partial ConntrackExpectation Get(ConntrackExpectation which, CancellationToken cancellationToken = default);

    /// <summary>Makes or changes an expectation.</summary>
    /// <param name="item">What is wanted: version, tuple, mask, master, time-out and, where the master has none, a helper.</param>
    /// <param name="flags"><see cref="MessageFlags.Create"/> makes one; without it one is changed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Do(NewType, "IPCTNL_MSG_EXP_NEW")]
    public partial void New(ConntrackExpectation item, MessageFlags flags, CancellationToken cancellationToken = default);

    /// <summary>Deletes an expectation; those of a helper, where only that is set; all, where nothing is.</summary>
    /// <param name="item">Which one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Do(0x202, "IPCTNL_MSG_EXP_DELETE")]
    public partial void Delete(ConntrackExpectation item, CancellationToken cancellationToken = default);

    /// <summary>Asks each processor what it has counted.</summary>
    /// <param name="which">Nothing in it matters.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The counts.</returns>
    [Dump(0x203, "IPCTNL_MSG_EXP_GET_STATS_CPU", Reply = StatisticsType)]
    public partial IReadOnlyList<ConntrackExpectationStatistics> Statistics(ConntrackExpectationStatistics which, CancellationToken cancellationToken = default);
}
