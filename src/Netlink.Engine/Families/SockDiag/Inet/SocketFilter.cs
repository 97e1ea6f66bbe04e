namespace Netlink.SocketDiagnostics;

/// <summary>
/// A condition that the kernel checks for each socket before it sends it. Conditions are put together with <c>&amp;</c>, <c>|</c> and <c>!</c>:
/// <c>SocketFilter.LocalPort(80) &amp; !SocketFilter.RemoteAddress(IPPrefix.Parse("10.0.0.0/8"))</c>.
/// </summary>
public abstract class SocketFilter
{
    private protected SocketFilter()
    {
    }

    /// <summary>Its own port is in a range.</summary>
    /// <param name="ports">The range.</param>
    /// <returns>The condition.</returns>
    public static SocketFilter LocalPort(PortRange ports) => new PortFilter(ports, SocketFilterCode.LocalAtLeast, SocketFilterCode.LocalAtMost, SocketFilterCode.LocalEquals);

    /// <summary>Its own port is this one.</summary>
    /// <param name="port">The port.</param>
    /// <returns>The condition.</returns>
    public static SocketFilter LocalPort(ushort port) => LocalPort(new PortRange(port));

    /// <summary>The other side's port is in a range.</summary>
    /// <param name="ports">The range.</param>
    /// <returns>The condition.</returns>
    public static SocketFilter RemotePort(PortRange ports) => new PortFilter(ports, SocketFilterCode.RemoteAtLeast, SocketFilterCode.RemoteAtMost, SocketFilterCode.RemoteEquals);

    /// <summary>The other side's port is this one.</summary>
    /// <param name="port">The port.</param>
    /// <returns>The condition.</returns>
    public static SocketFilter RemotePort(ushort port) => RemotePort(new PortRange(port));

    /// <summary>Its own address is in a network. IPv4 networks also match IPv6 sockets that speak IPv4 (<c>::ffff:10.0.0.1</c>).</summary>
    /// <param name="network">The network.</param>
    /// <returns>The condition.</returns>
    public static SocketFilter LocalAddress(IPPrefix network) => new AddressFilter(network, SocketFilterCode.LocalCondition);

    /// <summary>The other side's address is in a network. IPv4 networks also match IPv6 sockets that speak IPv4 (<c>::ffff:10.0.0.1</c>).</summary>
    /// <param name="network">The network.</param>
    /// <returns>The condition.</returns>
    public static SocketFilter RemoteAddress(IPPrefix network) => new AddressFilter(network, SocketFilterCode.RemoteCondition);

    /// <summary>It is bound to a link.</summary>
    /// <param name="linkIndex">The link; 0 is none.</param>
    /// <returns>The condition.</returns>
    public static SocketFilter Link(int linkIndex) => new LinkFilter(linkIndex);

    /// <summary>Its packets carry a mark. Needs CAP_NET_ADMIN.</summary>
    /// <param name="mark">The mark, and the bits that count.</param>
    /// <returns>The condition.</returns>
    public static SocketFilter Mark(Mark mark) => new MarkFilter(mark);

    /// <summary>It belongs to a control group.</summary>
    /// <param name="cgroupId">The group's number: the inode of its folder in the cgroup2 file system.</param>
    /// <returns>The condition.</returns>
    public static SocketFilter Cgroup(ulong cgroupId) => new CgroupFilter(cgroupId);

    /// <summary>The kernel chose its port.</summary>
    /// <returns>The condition.</returns>
    public static SocketFilter AutomaticPort() => new AutomaticPortFilter();

    /// <summary>All of several conditions hold.</summary>
    /// <param name="filters">The conditions; those that are null are left out.</param>
    /// <returns>The condition; null where there is none.</returns>
    public static SocketFilter? All(params IEnumerable<SocketFilter?> filters) =>
        filters.OfType<SocketFilter>().Aggregate((SocketFilter?)null, (all, next) => all is null ? next : all & next);

    /// <summary>One of several conditions holds.</summary>
    /// <param name="filters">The conditions; those that are null are left out.</param>
    /// <returns>The condition; null where there is none.</returns>
    public static SocketFilter? Any(params IEnumerable<SocketFilter?> filters) =>
        filters.OfType<SocketFilter>().Aggregate((SocketFilter?)null, (any, next) => any is null ? next : any | next);

    /// <summary>Both conditions hold.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static SocketFilter operator &(SocketFilter left, SocketFilter right) => new BothFilter(left, right);

    /// <summary>One of the conditions holds.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static SocketFilter operator |(SocketFilter left, SocketFilter right) => new EitherFilter(left, right);

    /// <summary>The condition does not hold.</summary>
    /// <param name="filter">The condition.</param>
    public static SocketFilter operator !(SocketFilter filter) => new NotFilter(filter);

    /// <summary>Both conditions hold.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The condition.</returns>
    public static SocketFilter BitwiseAnd(SocketFilter left, SocketFilter right) => left & right;

    /// <summary>One of the conditions holds.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The condition.</returns>
    public static SocketFilter BitwiseOr(SocketFilter left, SocketFilter right) => left | right;

    /// <summary>The condition does not hold.</summary>
    /// <param name="filter">The condition.</param>
    /// <returns>The condition.</returns>
    public static SocketFilter LogicalNot(SocketFilter filter) => !filter;

    /// <summary>Makes the program that the kernel runs for each socket (<c>INET_DIAG_REQ_BYTECODE</c>).</summary>
    /// <returns>The program.</returns>
    /// <exception cref="ArgumentException">The condition is too long for the kernel: more than 65,000 bytes.</exception>
    public byte[] Compile()
    {
        var program = new SocketFilterProgram();
        int reject = program.NewLabel();
        Emit(program, reject);
        return program.Assemble(reject);
    }

    /// <summary>Appends what goes on behind it where the condition holds, and at a label where it does not.</summary>
    private protected abstract void Emit(SocketFilterProgram program, int otherwise);

    private sealed class PortFilter(PortRange ports, SocketFilterCode atLeast, SocketFilterCode atMost, SocketFilterCode equals) : SocketFilter
    {
        private protected override void Emit(SocketFilterProgram program, int otherwise)
        {
            if (ports.Low == ports.High)
            {
                program.AddPort(equals, ports.Low, otherwise);
                return;
            }

            program.AddPort(atLeast, ports.Low, otherwise);
            program.AddPort(atMost, ports.High, otherwise);
        }
    }

    private sealed class AddressFilter(IPPrefix network, SocketFilterCode code) : SocketFilter
    {
        private const int AnyPort = -1;

        private protected override void Emit(SocketFilterProgram program, int otherwise)
        {
            byte[] address = network.Address.GetBytes();
            byte[] condition = new byte[8 + address.Length]; // struct inet_diag_hostcond
            condition[0] = network.Address.IsIPv6() ? SocketFamilies.IPv6 : SocketFamilies.IPv4;
            condition[1] = (byte)network.PrefixLength;
            BitConverter.TryWriteBytes(condition.AsSpan(4), AnyPort);
            address.CopyTo(condition, 8);
            program.Add(code, condition, otherwise);
        }
    }

    private sealed class LinkFilter(int linkIndex) : SocketFilter
    {
        private protected override void Emit(SocketFilterProgram program, int otherwise) =>
            program.Add(SocketFilterCode.LinkCondition, BitConverter.GetBytes(linkIndex), otherwise);
    }

    private sealed class MarkFilter(Mark mark) : SocketFilter
    {
        private protected override void Emit(SocketFilterProgram program, int otherwise) =>
            program.Add(SocketFilterCode.MarkCondition, [.. BitConverter.GetBytes(mark.Value), .. BitConverter.GetBytes(mark.Mask)], otherwise);
    }

    private sealed class CgroupFilter(ulong cgroupId) : SocketFilter
    {
        private protected override void Emit(SocketFilterProgram program, int otherwise) =>
            program.Add(SocketFilterCode.CgroupCondition, BitConverter.GetBytes(cgroupId), otherwise);
    }

    private sealed class AutomaticPortFilter : SocketFilter
    {
        private protected override void Emit(SocketFilterProgram program, int otherwise) => program.Add(SocketFilterCode.AutomaticPort, [], otherwise);
    }

    private sealed class BothFilter(SocketFilter left, SocketFilter right) : SocketFilter
    {
        private protected override void Emit(SocketFilterProgram program, int otherwise)
        {
            left.Emit(program, otherwise);
            right.Emit(program, otherwise);
        }
    }

    private sealed class EitherFilter(SocketFilter left, SocketFilter right) : SocketFilter
    {
        private protected override void Emit(SocketFilterProgram program, int otherwise)
        {
            int second = program.NewLabel(), end = program.NewLabel();
            left.Emit(program, second);
            program.AddJump(end);
            program.Mark(second);
            right.Emit(program, otherwise);
            program.Mark(end);
        }
    }

    private sealed class NotFilter(SocketFilter filter) : SocketFilter
    {
        private protected override void Emit(SocketFilterProgram program, int otherwise)
        {
            int end = program.NewLabel();
            filter.Emit(program, end);
            program.AddJump(otherwise);
            program.Mark(end);
        }
    }
}
