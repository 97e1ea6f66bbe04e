using Netlink.Contracts;

namespace Netlink.Generic;

/// <summary>The family that tells of all generic netlink families (<c>nlctrl</c>).</summary>
[GenericNetlinkFamily("nlctrl", Version = 2)]
public sealed partial class ControlFamily
{
    /// <summary>Asks for all families that the kernel has now; a module that is loaded later may bring more.</summary>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The families.</returns>
    [Dump(3, "CTRL_CMD_GETFAMILY", Reply = 1)] public partial IReadOnlyList<FamilyDescription> List(CancellationToken cancellationToken = default);

    /// <summary>Asks for one family.</summary>
    /// <param name="which">Its name or number.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The family.</returns>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: the kernel does not have it, or its module is not loaded.</exception>
    [Do(3, "CTRL_CMD_GETFAMILY", Reply = 1)] public partial FamilyDescription Get(FamilyDescription which, CancellationToken cancellationToken = default);
}
