namespace Netlink.Tracing;

/// <summary>Where a traced message went.</summary>
public enum TraceDirection
{
    /// <summary>The trace does not say it.</summary>
    Unknown,

    /// <summary>From a program to the kernel.</summary>
    ToKernel,

    /// <summary>From the kernel to a program.</summary>
    FromKernel,
}
