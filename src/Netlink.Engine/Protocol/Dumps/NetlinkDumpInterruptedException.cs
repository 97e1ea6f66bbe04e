namespace Netlink.Protocol;

/// <summary>The table changed while it was read (<c>NLM_F_DUMP_INTR</c>): what was handed out may miss entries, or have some twice.</summary>
public sealed class NetlinkDumpInterruptedException : NetlinkException
{
    private const int EINTR = 4;

    /// <summary>A table changed.</summary>
    /// <param name="operation">The request.</param>
    public NetlinkDumpInterruptedException(string operation)
        : base(EINTR, operation, new ErrorDetails { Message = $"{operation}: the table changed while it was read" })
    {
    }

    /// <summary>A table changed.</summary>
    public NetlinkDumpInterruptedException()
        : this("dump")
    {
    }

    /// <summary>A table changed.</summary>
    /// <param name="operation">The request.</param>
    /// <param name="innerException">What noticed it.</param>
    public NetlinkDumpInterruptedException(string operation, Exception innerException)
        : base($"{operation}: the table changed while it was read", innerException)
    {
    }
}
