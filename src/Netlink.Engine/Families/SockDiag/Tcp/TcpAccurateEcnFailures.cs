namespace Netlink.SocketDiagnostics;

/// <summary>What of accurate ECN does not work on the path. Since Linux 7.0.</summary>
[Flags]
public enum TcpAccurateEcnFailures : byte
{
    /// <summary>All works.</summary>
    None = 0,

    /// <summary>The header's bits, sending (<c>TCP_ACCECN_ACE_FAIL_SEND</c>).</summary>
    AceSend = 1,

    /// <summary>The header's bits, receiving (<c>TCP_ACCECN_ACE_FAIL_RECV</c>).</summary>
    AceReceive = 2,

    /// <summary>The option, sending (<c>TCP_ACCECN_OPT_FAIL_SEND</c>).</summary>
    OptionSend = 4,

    /// <summary>The option, receiving (<c>TCP_ACCECN_OPT_FAIL_RECV</c>).</summary>
    OptionReceive = 8,
}
