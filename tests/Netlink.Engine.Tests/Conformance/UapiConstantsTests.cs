using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Netlink.Contracts;
using Netlink.Protocol;
using Netlink.Sockets;
using Xunit;

namespace Netlink.Tests.Conformance;

/// <summary>Every number that a contract carries against the kernel's headers, by compiling a C program that the schemas make.</summary>
public partial class UapiConstantsTests
{
    private const string Headers = """
        #include <stddef.h>
        #include <sys/socket.h>
        #include <netinet/in.h>
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
        #include <linux/veth.h>
        #include <linux/icmpv6.h>
        #include <linux/netfilter.h>
        #include <linux/netfilter/nfnetlink.h>
        #include <linux/netfilter/nf_tables.h>
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
        #include <linux/time_types.h>
        #if __has_include(<linux/dpll.h>)
        #include <linux/dpll.h>
        #endif
        """;

    // What the headers that come with this machine need not have: newer than 6.1, or never in a header (address families, internal names).
    private static readonly string[] NotInHeaders = ["AF_", "BR_NO_STP", "BR_KERNEL_STP", "BR_USER_STP"];

    [Fact]
    public void Every_constant_has_the_kernels_value()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/gcc") && File.Exists("/usr/include/linux/rtnetlink.h"), "needs gcc and the kernel's headers (linux-libc-dev)");
        Dictionary<string, long> ours = Constants();
        Assert.True(ours.Count > 500, $"only {ours.Count} constants were found");
        (Dictionary<string, long> theirs, List<string> unknown) = Compile(ours.Keys, name => $"(long long)({name})");
        Assert.Empty(ours.Where(pair => theirs.TryGetValue(pair.Key, out long value) && (uint)value != (uint)pair.Value)
            .Select(pair => $"{pair.Key} is {theirs[pair.Key]}, not {pair.Value}"));
        Assert.True(unknown.Count < ours.Count / 5, $"these headers lack {unknown.Count} of {ours.Count} names: {string.Join(' ', unknown)}");
        TestContext.Current.TestOutputHelper!.WriteLine($"{theirs.Count} constants are right; not in these headers: {string.Join(' ', unknown)}");
    }

    [Fact]
    public void Every_struct_has_the_kernels_size_and_offsets()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/gcc") && File.Exists("/usr/include/linux/rtnetlink.h"), "needs gcc and the kernel's headers (linux-libc-dev)");
        var ours = new Dictionary<string, long>();
        foreach (ContractSchema schema in EngineSchemas().Where(schema => schema.HeaderName is not null))
        {
            ours[$"sizeof(struct {schema.HeaderName})"] = schema.HeaderSize;
            foreach (FieldSchema field in schema.Fields.Where(field => field.KernelName != "setting"))
                ours[$"offsetof(struct {schema.HeaderName}, {field.KernelName})"] = field.Offset;
        }

        (Dictionary<string, long> theirs, List<string> unknown) = Compile(ours.Keys, expression => $"(long long)({expression})");
        Assert.True(theirs.Count > 60, $"only {theirs.Count} of {ours.Count} were compared");
        Assert.Empty(ours.Where(pair => theirs.TryGetValue(pair.Key, out long value) && value != pair.Value && !Grew(pair.Key, value, pair.Value))
            .Select(pair => $"{pair.Key} is {theirs[pair.Key]}, not {pair.Value}"));
        TestContext.Current.TestOutputHelper!.WriteLine($"{theirs.Count} sizes and offsets are right; not in these headers: {string.Join(' ', unknown)}");
    }

    /// <summary>Older headers may have a shorter struct than the newest kernel.</summary>
    private static bool Grew(string expression, long theirs, long ours) => expression.StartsWith("sizeof", StringComparison.Ordinal) && theirs < ours;

    private static IEnumerable<ContractSchema> EngineSchemas() => typeof(ContractSchema).Assembly.GetTypes()
        .Where(type => !type.ContainsGenericParameters && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(INetlinkContract<>)))
        .Select(type => (ContractSchema)type.GetProperty("Schema", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!);

    private static Dictionary<string, long> Constants()
    {
        var constants = new Dictionary<string, long>();
        foreach (AttributeSchema attribute in EngineSchemas().SelectMany(schema => schema.Attributes))
            constants[attribute.KernelName] = attribute.Type;
        IEnumerable<FieldInfo> members = typeof(ContractSchema).Assembly.GetTypes().Where(type => type.IsEnum).SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static));
        foreach (FieldInfo member in members)
        {
            if (member.GetCustomAttribute<KernelNameAttribute>() is { } name)
                constants[name.Name] = Convert.ToInt64(member.GetRawConstantValue(), CultureInfo.InvariantCulture);
        }

        foreach (Type family in typeof(ContractSchema).Assembly.GetTypes().Where(type => type.GetProperty("Schema")?.PropertyType == typeof(FamilySchema)))
        {
            var schema = (FamilySchema)family.GetProperty("Schema")!.GetValue(null)!;
            foreach (OperationSchema operation in schema.Operations)
                constants[operation.Operation.Name] = Number(schema.Protocol, operation.Operation);
        }

        foreach (string name in constants.Keys.Where(name => NotInHeaders.Any(name.StartsWith)).ToArray())
            constants.Remove(name);
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
            string include = Environment.GetEnvironmentVariable("NETLINK_UAPI") is { } path ? $"-I{path}" : "-I/usr/include";
            while (true)
            {
                IEnumerable<string> lines = left.Select(name => $"printf(\"%lld {name}\\n\", {expression(name)});");
                File.WriteAllText($"{folder}/p.c", $"#include <stdio.h>\n{Headers}\nint main(void) {{\n#line 1\n{string.Join('\n', lines)}\nreturn 0; }}\n");
                (int code, string output) = Run("gcc", $"-w -fmax-errors=0 {include} -o {folder}/p {folder}/p.c");
                if (code == 0)
                    break;
                int[] wrong = [.. ErrorLine().Matches(output).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - 1).Distinct().OrderDescending()];
                Assert.True(wrong.Length > 0 && wrong.All(line => line < left.Count), output[..Math.Min(output.Length, 2000)]);
                foreach (int line in wrong)
                {
                    unknown.Add(left[line]);
                    left.RemoveAt(line);
                }
            }

            (_, string values) = Run($"{folder}/p", "");
            return (values.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2))
                .ToDictionary(parts => parts[1], parts => long.Parse(parts[0], CultureInfo.InvariantCulture)), unknown);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int Code, string Output) Run(string program, string arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    [GeneratedRegex(@"p\.c:(\d+):\d+: error")]
    private static partial Regex ErrorLine();
}
