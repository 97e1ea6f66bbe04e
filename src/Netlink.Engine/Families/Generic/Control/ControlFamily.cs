using Netlink.Contracts;
using Netlink.Protocol;

namespace Netlink.Control;

/// <summary>The control family: what generic netlink families the kernel has, and what they take. Everyone may ask.</summary>
[GenericNetlinkFamily("nlctrl", Version = 2)]
public sealed partial class ControlFamily
{
    /// <summary>Asks for all families that are there now. Those whose module is not loaded are not among them.</summary>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The families.</returns>
    [Dump(3, "CTRL_CMD_GETFAMILY", Reply = 1)]
    public partial IReadOnlyList<GenericFamily> List(CancellationToken cancellationToken = default);

    /// <summary>Asks for a family. Where it has a module that is not loaded, asking loads it.</summary>
    /// <param name="which">The family's name or number.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The family.</returns>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is no such family.</exception>
    [Do(3, "CTRL_CMD_GETFAMILY", Reply = 1)]
    public partial GenericFamily Get(GenericFamily which, CancellationToken cancellationToken = default);

    /// <summary>Asks for the policies of a family, or of one of its commands, in pieces as the kernel sends them.</summary>
    /// <param name="which">The family's name or number, and the command.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The pieces. <see cref="GetPolicy"/> puts them together.</returns>
    [Dump(10, "CTRL_CMD_GETPOLICY")]
    internal partial IReadOnlyList<PolicyPiece> GetPolicyPieces(PolicyPiece which, CancellationToken cancellationToken = default);

    /// <summary>Asks what a family's commands take.</summary>
    /// <param name="name">The family's name.</param>
    /// <param name="command">One command; null is all.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The commands' policies; none where the kernel has none to tell.</returns>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is no such family or command.</exception>
    public IReadOnlyList<OperationPolicy> GetPolicy(string name, uint? command = null, CancellationToken cancellationToken = default)
    {
        GenericFamily family = Get(new GenericFamily { Name = name }, cancellationToken);
        try
        {
            return PolicyTree.Build(family, command, GetPolicyPieces(new PolicyPiece { FamilyName = name, Command = command }, cancellationToken));
        }
        catch (NetlinkException exception) when (exception.ErrorName == "ENODATA")
        {
            return [];
        }
    }
}
