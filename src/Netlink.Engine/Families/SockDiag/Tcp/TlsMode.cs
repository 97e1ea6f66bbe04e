using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>Who encrypts (<c>TLS_CONF_*</c>).</summary>
public enum TlsMode : ushort
{
    /// <summary>The program.</summary>
    [KernelName("TLS_CONF_BASE")] Program = 1,

    /// <summary>The kernel.</summary>
    [KernelName("TLS_CONF_SW")] Kernel = 2,

    /// <summary>The hardware, record by record.</summary>
    [KernelName("TLS_CONF_HW")] Hardware = 3,

    /// <summary>The hardware, with all of TLS.</summary>
    [KernelName("TLS_CONF_HW_RECORD")] HardwareRecord = 4,
}
