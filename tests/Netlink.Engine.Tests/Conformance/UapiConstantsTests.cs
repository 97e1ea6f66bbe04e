using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Netlink.Contracts;
using Netlink.Oracles;
using Netlink.Protocol;
using Netlink.Sockets;
using Netlink.Tracing;
using Xunit;

namespace Netlink.Tests.Conformance;

/// <summary>Every number that a contract carries against the kernel's headers, by compiling a C program that the schemas make.</summary>
public partial class UapiConstantsTests
{
    private const string Headers = """
        #include <stddef.h>
        #include <stdint.h>
        #include <sys/socket.h>
        #include <linux/in.h>
        #include <linux/in6.h>
        #define _NETINET_IN_H 1 /* the kernel's own, which has more names: linux/mptcp.h asks for the C library's */
        #include <linux/netlink.h>
        #include <linux/genetlink.h>
        #include <linux/rtnetlink.h>
        #include <linux/if.h>
        #include <linux/if_link.h>
        #include <linux/if_addr.h>
        #include <linux/if_arp.h>
        #include <linux/if_bridge.h>
        #include <linux/if_bonding.h>
        #include <linux/if_ether.h>
        #include <linux/if_tun.h>
        #include <linux/if_vlan.h>
        #include <linux/neighbour.h>
        #include <linux/fib_rules.h>
        #include <linux/net_namespace.h>
        #include <linux/gen_stats.h>
        #include <linux/pkt_sched.h>
        #include <linux/pkt_cls.h>
        #include <linux/veth.h>
        #include <linux/icmpv6.h>
        #include <linux/netfilter.h>
        #include <linux/netfilter/nfnetlink.h>
        #include <linux/netfilter/nf_log.h>
        #include <linux/netfilter/nf_nat.h>
        #include <linux/netfilter/nf_tables.h>
        #include <linux/netfilter/nf_tables_compat.h>
        #include <linux/netfilter/nfnetlink_hook.h>
        #include <linux/in.h>
        #include <linux/in6.h>
        #include <linux/netfilter/nfnetlink_conntrack.h>
        #include <linux/netfilter/nf_conntrack_common.h>
        #include <linux/netfilter/nf_conntrack_tcp.h>
        #include <linux/netfilter/nf_conntrack_sctp.h>
        #include <linux/bpf.h>
        #include <linux/filter.h>
        #include <linux/if_packet.h>
        #include <linux/inet_diag.h>
        #include <linux/mptcp.h>
        #include <linux/netlink_diag.h>
        #include <linux/packet_diag.h>
        #include <linux/sctp.h>
        #include <linux/sock_diag.h>
        #include <linux/tcp.h>
        #include <linux/tls.h>
        #include <linux/unix_diag.h>
        #include <linux/vm_sockets_diag.h>
        #include <linux/xdp_diag.h>
        #include <linux/wireguard.h>
        #include <linux/gen_stats.h>
        #include <linux/pkt_cls.h>
        #include <linux/pkt_sched.h>
        #include <linux/tc_act/tc_gact.h>
        #include <linux/tc_act/tc_mirred.h>
        #include <linux/devlink.h>
        #include <linux/time_types.h>
        #include <linux/devlink.h>
        #if __has_include(<linux/dpll.h>)
        #include <linux/dpll.h>
        #endif
        """;

    // What the headers that come with this machine need not have: newer than 6.1, or never in a header (address families, internal names).
    private static readonly string[] NotInHeaders = ["AF_", "BR_NO_STP", "BR_KERNEL_STP", "BR_USER_STP"];

    // Enums, and members, whose numbers no header has: the engine's own, those that the kernel keeps to itself, and those of other authorities.
    private static readonly Dictionary<string, string> NotTheHeaders = new()
    {
        ["BondAggregation"] = "net/bond_3ad.h, which programs do not see",
        ["BondArpTargets"] = "net/bonding.h, which programs do not see",
        ["BondArpValidate"] = "net/bonding.h, which programs do not see",
        ["BondFailOverMac"] = "net/bonding.h, which programs do not see",
        ["BondLacpRate"] = "net/bond_3ad.h, which programs do not see",
        ["BondPrimaryReselect"] = "net/bonding.h, which programs do not see",
        ["ConntrackDccpState"] = "linux/netfilter/nf_conntrack_dccp.h of the kernel, which programs do not see",
        ["ConntrackGrouping"] = "the engine's own",
        ["InetOptions"] = "single bits of struct inet_diag_sockopt, which have no mask in C",
        ["IPProtocol.Ospf"] = "assigned by IANA; no header has it",
        ["IPProtocol.Vrrp"] = "assigned by IANA; no header has it",
        ["NetlinkEventKind"] = "the engine's own",
        ["NftByteOrder"] = "the engine's own",
        ["NftHookPoint"] = "by the family NF_INET_*, NF_ARP_* or NF_NETDEV_*",
        ["NftItemKind"] = "the engine's own",
        ["NftVerb"] = "the engine's own",
        ["SctpState"] = "net/sctp/constants.h, which programs do not see",
        ["ShutdownDirections"] = "net/sock.h, which programs do not see",
        ["SocketProtocol"] = "the engine's own",
        ["SocketStates"] = "bits at the places that the states' numbers say",
        ["TcpAccurateEcnFailures"] = "linux/tcp.h writes them with the kernel's own BIT()",
        ["TraceDirection"] = "the engine's own",
        ["ConntrackGrouping"] = "the engine's own",
    };

    // Bits of a field have neither size nor offset in C, and this is no struct there but an array with named places.
    private static readonly string[] NotInStructs = ["tcpi_snd_wscale", "tcpi_delivery_rate_app_limited", "tcpi_ecn_mode", "sk_meminfo"];

    [Fact]
    public void Every_member_of_an_enum_names_its_constant()
    {
        IEnumerable<Type> enums = typeof(ContractSchema).Assembly.GetTypes()
            .Where(type => type.IsEnum && type.IsPublic && type.Namespace != typeof(ContractSchema).Namespace && !NotTheHeaders.ContainsKey(type.Name));
        string[] unnamed = [.. enums.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(member => member.GetCustomAttribute<KernelNameAttribute>() is null && Convert.ToInt64(member.GetRawConstantValue(), CultureInfo.InvariantCulture) != 0 && member.Name != "All")
            .Select(member => $"{member.DeclaringType!.Name}.{member.Name}").Where(name => !NotTheHeaders.ContainsKey(name))];
        Assert.True(unnamed.Length == 0, $"[KernelName] is missing, so that nothing compares the number with the kernel's headers: {string.Join(' ', unnamed)}");
    }

    [Fact]
    public void Every_constant_has_the_kernels_value()
    {
        Tool.Need("/usr/include/linux/rtnetlink.h");
        HashSet<(string Name, long Value)> ours = Constants();
        Assert.True(ours.Count > 500, $"only {ours.Count} constants were found");
        (Dictionary<string, long> theirs, List<string> unknown) = Compile(ours.Select(constant => constant.Name).Distinct(), name => $"(long long)({name})");
        Assert.Empty(ours.Where(constant => theirs.TryGetValue(constant.Name, out long value) && (uint)value != (uint)constant.Value)
            .Select(constant => $"{constant.Name} is {theirs[constant.Name]}, not {constant.Value}"));
        NoneMayBeUnknown(unknown, ours.Count);
        UapiFolder.Report("constants", theirs.Count, unknown);
    }

    [Fact]
    public void Every_struct_has_the_kernels_size_and_offsets()
    {
        Tool.Need("/usr/include/linux/rtnetlink.h");
        var ours = new Dictionary<string, long>();
        foreach (ContractSchema schema in EngineSchemas.Contracts().Where(schema => schema.HeaderName is not null))
        {
            if (NotInStructs.Contains(schema.HeaderName))
                continue;
            ours[$"sizeof(struct {schema.HeaderName})"] = schema.HeaderSize;
            foreach (FieldSchema field in schema.Fields.Where(field => field.KernelName != "setting" && !NotInStructs.Contains(field.KernelName)))
            {
                ours[$"offsetof(struct {schema.HeaderName}, {field.KernelName})"] = field.Offset;
                if (field.Size > 0) // a list that goes on as far as the bytes do has no size
                    ours[$"sizeof(((struct {schema.HeaderName} *)0)->{field.KernelName})"] = field.Size;
            }
        }

        (Dictionary<string, long> theirs, List<string> unknown) = Compile(ours.Keys, expression => $"(long long)({expression})");
        Assert.True(ours.Count > 200, $"only {ours.Count} sizes and offsets were found");
        NoneMayBeUnknown(unknown, ours.Count);
        Assert.Empty(ours.Where(pair => theirs.TryGetValue(pair.Key, out long value) && value != pair.Value && !Grew(pair.Key, value, pair.Value))
            .Select(pair => $"{pair.Key} is {theirs[pair.Key]}, not {pair.Value}"));
        UapiFolder.Report("sizes and offsets", theirs.Count, unknown);
    }

    /// <summary>Every name must be in the newest headers.</summary>
    private static void NoneMayBeUnknown(List<string> unknown, int all)
    {
        if (UapiFolder.IsNewest)
            Assert.True(unknown.Count == 0, $"{UapiFolder.Path} lacks {string.Join(' ', unknown)}");
        Assert.True(unknown.Count < all / 5, $"these headers lack {unknown.Count} of {all} names: {string.Join(' ', unknown)}");
    }

    /// <summary>Older headers may have a shorter struct than the newest kernel.</summary>
    private static bool Grew(string expression, long theirs, long ours) => expression.StartsWith("sizeof(struct", StringComparison.Ordinal) && theirs < ours;

    /// <summary>Every name with every number that the engine has for it.</summary>
    private static HashSet<(string Name, long Value)> Constants()
    {
        HashSet<(string, long)> constants = [.. EngineSchemas.NamedConstants().SelectMany(group => group.Select(value => (group.Key, value)))];
        constants.UnionWith(EngineSchemas.Contracts().SelectMany(schema => schema.Attributes).Select(attribute => (attribute.KernelName, (long)attribute.Type)));
        foreach (FamilySchema family in EngineSchemas.Families())
            constants.UnionWith(family.Operations.Select(operation => (operation.Operation.Name, Number(family.Protocol, operation.Operation))));

        constants.UnionWith(MessageNames.NetfilterNames.Select(message => (message.Name, (long)message.Number)));
        constants.RemoveWhere(constant => NotInHeaders.Any(constant.Item1.StartsWith));
        return constants;
    }

    /// <summary>The number behind a request's name. Netfilter's message types hold a subsystem (<c>NFNL_SUBSYS_NFTABLES</c>) above it.</summary>
    private static long Number(NetlinkProtocol protocol, NetlinkOperation operation) => operation switch
    {
        { IsGeneric: true } => operation.Command,
        _ => protocol == NetlinkProtocol.Netfilter ? operation.MessageType & 0xff : operation.MessageType,
    };

    /// <summary>Compiles a program that prints what each expression is; those that the headers do not know are left out.</summary>
    private static (Dictionary<string, long> Values, List<string> Unknown) Compile(IEnumerable<string> names, Func<string, string> expression)
    {
        string folder = Directory.CreateTempSubdirectory("uapi").FullName;
        try
        {
            List<string> left = [.. names.Order(StringComparer.Ordinal)], unknown = [];
            while (true)
            {
                IEnumerable<string> lines = left.Select(name => $"printf(\"%lld {name}\\n\", {expression(name)});");
                File.WriteAllText($"{folder}/p.c", $"#include <stdio.h>\n{Headers}\nint main(void) {{\n#line 1\n{string.Join('\n', lines)}\nreturn 0; }}\n");
                if (Complaints($"-w -fmax-errors=0 -I{UapiFolder.Path} -o {folder}/p {folder}/p.c") is not { } output)
                    break;
                int[] wrong = [.. ErrorLine().Matches(output).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - 1).Distinct().OrderDescending()];
                Assert.True(wrong.Length > 0 && wrong.All(line => line < left.Count), output[..Math.Min(output.Length, 2000)]);
                foreach (int line in wrong)
                {
                    unknown.Add(left[line]);
                    left.RemoveAt(line);
                }
            }

            string values = new Tool(null).Run($"{folder}/p");
            return (values.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2))
                .ToDictionary(parts => parts[1], parts => long.Parse(parts[0], CultureInfo.InvariantCulture)), unknown);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What the compiler complains of; null where it does not.</summary>
    private static string? Complaints(string arguments)
    {
        try
        {
            new Tool(null).Run($"gcc {arguments}");
            return null;
        }
        catch (ToolException exception)
        {
            return exception.Message;
        }
    }

    [GeneratedRegex(@"p\.c:(\d+):\d+: error")]
    private static partial Regex ErrorLine();
}
