using Netlink.Contracts;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Routing;

/// <summary>The rules of a network namespace: reading, making, changing and deleting them.</summary>
[NetlinkFamily(NetlinkProtocol.Route)]
public sealed partial class RuleFamily
{
    /// <summary>Asks for rules, and streams them.</summary>
    /// <param name="filter">What to ask for: a family.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The rules.</returns>
    [Dump(34, "RTM_GETRULE", Reply = 32)]
    public partial IEnumerable<Rule> Stream(Rule filter, CancellationToken cancellationToken = default);

    /// <summary>Asks for rules. A table that changes meanwhile is read again.</summary>
    /// <param name="filter">What to ask for: a family.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The rules.</returns>
    [Dump(34, "RTM_GETRULE", Reply = 32)]
    public partial IReadOnlyList<Rule> List(Rule filter, CancellationToken cancellationToken = default);

    /// <summary>Asks for rules, without holding a thread.</summary>
    /// <param name="filter">What to ask for: a family.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The rules.</returns>
    [Dump(34, "RTM_GETRULE", Reply = 32)]
    public partial IAsyncEnumerable<Rule> StreamAsync(Rule filter, CancellationToken cancellationToken = default);

    /// <summary>Makes or changes a rule.</summary>
    /// <param name="item">What is wanted. Only what is set is sent.</param>
    /// <param name="flags"><see cref="MessageFlags.Create"/> with <see cref="MessageFlags.Exclusive"/> makes one, with <see cref="MessageFlags.Replace"/> makes or changes one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Do(32, "RTM_NEWRULE")]
    public partial void New(Rule item, MessageFlags flags, CancellationToken cancellationToken = default);

    /// <summary>Makes or changes a rule, and gives it back as the kernel made it.</summary>
    /// <param name="item">What is wanted. Only what is set is sent.</param>
    /// <param name="flags">As for <see cref="New"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What was made; null where this kernel does not send it back.</returns>
    [Do(32, "RTM_NEWRULE", Reply = 32)]
    public partial Rule? NewEcho(Rule item, MessageFlags flags, CancellationToken cancellationToken = default);

    /// <summary>Deletes a rule.</summary>
    /// <param name="item">Which one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Do(33, "RTM_DELRULE")]
    public partial void Delete(Rule item, CancellationToken cancellationToken = default);
}
