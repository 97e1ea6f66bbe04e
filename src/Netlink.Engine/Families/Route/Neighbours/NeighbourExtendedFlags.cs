using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What a neighbour entry is and does, beyond the first eight flags (<c>NTF_EXT_*</c>).</summary>
[Flags]
public enum NeighbourExtendedFlags : uint
{
    /// <summary>The kernel keeps it fresh.</summary>
    [KernelName("NTF_EXT_MANAGED")] Managed = 0x1,

    /// <summary>It was seen at a locked port.</summary>
    [KernelName("NTF_EXT_LOCKED")] Locked = 0x2,

    /// <summary>A program vouches for it.</summary>
    [KernelName("NTF_EXT_EXT_VALIDATED")] ExternallyValidated = 0x4,
}
