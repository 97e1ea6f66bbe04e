using System.Globalization;
using System.Text.RegularExpressions;
using Netlink.Control;
using Netlink.Oracles;
using Netlink.Protocol;
using Netlink.Sockets;
using Xunit;

namespace Netlink.Tests.Families.Control;

/// <summary>What the control family tells, compared with <c>genl ctrl</c>.</summary>
public sealed partial class ControlTests : IDisposable
{
    private readonly NetlinkConnection _connection = NetlinkConnection.Open(NetlinkProtocol.Generic);

    private ControlFamily Control => new(_connection);

    [Fact]
    public void Families_are_those_of_genl()
    {
        string expected = new Tool(null).Run("genl ctrl list");
        string ours = string.Concat(Control.List().Select(Print));
        Assert.Contains("nlctrl", ours);
        Assert.Equal(Normalize(expected), Normalize(ours));
    }

    [Fact]
    public void Policies_are_those_of_genl()
    {
        foreach (GenericFamily family in Control.List())
        {
            string name = family.Name!;
            string[] expected = [.. new Tool(null).Run(["genl", "ctrl", "policy", "name", name]).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
            IReadOnlyList<OperationPolicy> ours = Control.GetPolicy(name);
            (string Op, string Do, string Dump)[] operations = [.. expected.Select(line => OperationLine().Match(line)).Where(match => match.Success)
                .Select(match => (match.Groups["op"].Value, match.Groups["do"].Value, match.Groups["dump"].Value))];
            Assert.Equal(operations.Length, ours.Count);
            for (int i = 0; i < operations.Length; i++)
            {
                // The kernel calls commands that only dump 0 (until 6.18); here they have their own number.
                Assert.Contains(family.Operations!, operation => operation.Command == ours[i].Command && operation.Flags!.Value.HasFlag(GenericOperationFlags.Policy));
                if (operations[i].Op != "0")
                    Assert.Equal(operations[i].Op, ours[i].Command.ToString(CultureInfo.InvariantCulture));
                Assert.Equal(Policy(expected, operations[i].Do), Flatten(ours[i].Do));
                Assert.Equal(Policy(expected, operations[i].Dump), Flatten(ours[i].Dump));
            }
        }
    }

    [Fact]
    public void A_policy_says_what_is_taken()
    {
        OperationPolicy getPolicy = Assert.Single(Control.GetPolicy("nlctrl", 10));
        Assert.Equal((10u, true), (getPolicy.Command, getPolicy.Do is null));
        Assert.Equal(["1: 0 to 65535", "2: 0 to 15 characters", "10: 0 to 4294967295"], getPolicy.Dump!.Select(attribute => attribute.ToString()));
    }

    [Fact]
    public void Nests_lead_to_their_own_attributes()
    {
        OperationPolicy get = Control.GetPolicy("ethtool").First(operation => operation.Command == 1);
        PolicyAttribute header = get.Do!.First(attribute => attribute.Attribute == 1);
        Assert.Equal(AttributePolicyType.Nested, header.Type);
        Assert.Contains(header.GetNested()!, attribute => attribute is { Attribute: 2, Type: AttributePolicyType.TerminatedString });
    }

    [Fact]
    public void A_family_that_is_not_there_is_an_error()
    {
        Assert.Equal("ENOENT", Assert.Throws<NetlinkException>(() => Control.Get(new() { Name = "nosuchfamily" })).ErrorName);
        Assert.Equal("ENOENT", Assert.Throws<NetlinkException>(() => Control.GetPolicy("nosuchfamily")).ErrorName);
    }

    public void Dispose() => _connection.Dispose();

    private static string Print(GenericFamily family)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"Name: {family.Name}\nID: 0x{family.Id:x} Version: 0x{family.Version:x} header size: {family.HeaderSize} max attribs: {family.MaximumAttribute}\n");
        if (family.Operations is { } operations)
            text += "commands supported:\n" + string.Concat(operations.Select((operation, i) => $"#{i + 1}: ID-0x{operation.Command:x}\n{Capabilities(family, operation)}"));
        if (family.Groups is { } groups)
            text += "multicast groups:\n" + string.Concat(groups.Select((group, i) => $"#{i + 1}: ID-0x{group.Id:x} name: {group.Name}\n"));
        return text;
    }

    /// <summary>This genl looks for them in families of version 2 and up only.</summary>
    private static string Capabilities(GenericFamily family, GenericOperation operation) =>
        family.Version >= 2 ? $"Capabilities (0x{(uint)operation.Flags!:x}):\n" : "";

    /// <summary>Without the words for capabilities, which are the number's.</summary>
    private static string Normalize(string text) => string.Join('\n', text.Split('\n')
        .Select(line => string.Join(' ', line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)))
        .Where(line => line.Length > 0 && !CapabilityWords().IsMatch(line)));

    private static string[]? Policy(string[] lines, string index) => index.Length == 0
        ? null
        : [.. lines.Where(line => line.Contains($"policy[{index}]:")).Select(line => AttributeLine().Match(line)).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}")];

    private static string[]? Flatten(IReadOnlyList<PolicyAttribute>? policy) =>
        policy is null ? null : [.. policy.Select(attribute => $"{attribute.Attribute} {Kernel(attribute.Type)}")];

    private static string Kernel(AttributePolicyType? type) => type switch
    {
        AttributePolicyType.UInt or AttributePolicyType.SInt => "unknown", // to this genl
        AttributePolicyType.TerminatedString => "NUL_STRING",
        AttributePolicyType.NestedArray => "NESTED_ARRAY",
        _ => type.ToString()!.ToUpperInvariant(),
    };

    [GeneratedRegex(@"op (?<op>\d+) policies:( do=(?<do>\d+))?( dump=(?<dump>\d+))?")]
    private static partial Regex OperationLine();

    [GeneratedRegex(@"attr\[(\d+)\]: type=(\S+)")]
    private static partial Regex AttributeLine();

    [GeneratedRegex("^(can|requires|has) ")]
    private static partial Regex CapabilityWords();
}
