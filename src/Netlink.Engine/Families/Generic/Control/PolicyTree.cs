using Netlink.Protocol;

namespace Netlink.Control;

/// <summary>Puts the pieces of a family's policies together.</summary>
internal static class PolicyTree
{
    public static IReadOnlyList<OperationPolicy> Build(GenericFamily family, uint? command, IReadOnlyList<PolicyPiece> pieces)
    {
        var policies = new Dictionary<uint, IReadOnlyList<PolicyAttribute>>();
        foreach (var attributes in pieces.SelectMany(piece => piece.Attributes ?? []).GroupBy(attribute => attribute.Policy))
            policies[attributes.Key] = [.. attributes.Select(attribute => new PolicyAttribute(attribute, policies))];
        IReadOnlyList<PolicyAttribute>? Find(uint? index) => index is { } number ? policies.GetValueOrDefault(number, []) : null;
        CommandPolicies[] commands = [.. pieces.SelectMany(piece => piece.Commands ?? [])];
        uint[] numbers = command is { } one ? [one] : [.. (family.Operations ?? []).Where(HasPolicy).Select(operation => operation.Command ?? 0)];
        return [.. commands.Select((found, i) => new OperationPolicy(
            family.Name!, found.Command == 0 && numbers.Length == commands.Length ? numbers[i] : found.Command, Find(found.Do), Find(found.Dump)))];
    }

    /// <summary>The kernel (6.18) calls commands that only dump 0. They come in the order in which the family has them.</summary>
    private static bool HasPolicy(GenericOperation operation) => operation.Flags?.HasFlag(GenericOperationFlags.Policy) == true;
}
