using System.Reflection;
using Netlink.Contracts;
using Netlink.Sockets;
using Netlink.Tests.Conformance.Specs;

namespace Netlink.Tests.Conformance;

/// <summary>
/// The engine's contracts against the kernel's specifications. Nothing here names a family: what belongs together follows from the
/// message types and family names of the requests, and for what no request reaches, from the kernel's names of the attributes.
/// </summary>
public sealed class SpecComparison
{
    private readonly HashSet<(ContractSchema, SpecSet)> _compared = [];
    private readonly Dictionary<SpecSet, HashSet<ushort>> _attributes = [];
    private readonly HashSet<SpecOperation> _operations = [];
    private readonly HashSet<(Spec, string)> _groups = [];
    private readonly List<Difference> _differences = [];

    public SpecComparison(IReadOnlyList<Spec> specs)
    {
        Specs = specs;
        IReadOnlyList<ContractSchema> contracts = EngineSchemas.Contracts();
        foreach (FamilySchema family in EngineSchemas.Families())
        {
            foreach (OperationSchema operation in family.Operations)
                Compare(family, operation);
        }

        CompareByName(contracts);
        CompareGroups();
        HashSet<ContractSchema> reached = [.. _compared.Select(pair => pair.Item1)];
        Unspecified = [.. contracts.Where(contract => contract.Attributes.Count > 0 && !reached.Contains(contract)).Select(contract => contract.Name).Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<Spec> Specs { get; }

    public IReadOnlyList<Difference> Differences => _differences;

    /// <summary>Contracts that no specification describes.</summary>
    public IReadOnlyList<string> Unspecified { get; }

    /// <summary>Requests that no specification describes.</summary>
    public SortedSet<string> UnspecifiedOperations { get; } = new(StringComparer.Ordinal);

    /// <summary>Forms of a sub-message that no specification describes.</summary>
    public SortedSet<string> UnspecifiedForms { get; } = new(StringComparer.Ordinal);

    /// <summary>How many pairs of a contract and an attribute set were compared.</summary>
    public int Pairs => _compared.Count;

    public bool Knows(SpecSet set, ushort attribute) => _attributes.TryGetValue(set.Whole, out HashSet<ushort>? known) && known.Contains(attribute);

    public bool Knows(SpecOperation operation) => _operations.Contains(operation);

    public bool KnowsGroup(Spec spec, string group) => _groups.Contains((spec, group));

    private void Compare(FamilySchema family, OperationSchema operation)
    {
        bool found = false;
        foreach (Spec spec in Specs.Where(spec => family.Protocol == NetlinkProtocol.Generic ? spec.IsGeneric && spec.Name == family.Name : spec.Protocol == (int)family.Protocol))
        {
            int number = operation.Operation.IsGeneric ? operation.Operation.Command : operation.Operation.MessageType;
            if (spec.Operations.FirstOrDefault(candidate => candidate.IsRequest && candidate.Request == number) is not { } known)
                continue;
            found = true;
            _operations.Add(known);
            string place = $"{Path.GetFileNameWithoutExtension(spec.File)}/{operation.Operation.Name}";
            if (!known.IsNamed(operation.Operation.Name))
                Differ(place, Aspect.Name, $"request {number} is {known.KernelName}");
            if (operation.IsDump ? !known.HasDump : !known.HasDo)
                Differ(place, Aspect.Mode, operation.IsDump ? "there is no such dump" : "it can only be dumped");
            // What NLM_F_ECHO sends back is the request again, which no specification mentions.
            if (operation.Operation.ReplyType != 0 && operation.Operation.ReplyType != known.Reply && !(known.Reply is null && operation.Operation.ReplyType == number))
                Differ(place, Aspect.Reply, $"the answer is {known.Reply?.ToString() ?? "none"}, not {operation.Operation.ReplyType}");
            foreach (ContractSchema contract in new[] { operation.Request(), operation.Reply?.Invoke() }.OfType<ContractSchema>().Distinct())
            {
                if (contract.Type == typeof(NoAttributes))
                    continue;
                if (contract.HeaderName is not null && known.Header is not null)
                    CompareStruct(contract, spec, known.Header);
                if (known.Set is not null)
                    Compare(contract, spec, spec.Sets[known.Set]);
            }
        }

        if (!found)
            UnspecifiedOperations.Add(operation.Operation.IsGeneric ? $"{family.Name}: {operation.Operation.Name}" : operation.Operation.Name);
    }

    private void Compare(ContractSchema contract, Spec spec, SpecSet set)
    {
        if (!_compared.Add((contract, set)))
            return;
        HashSet<ushort> known = _attributes.TryGetValue(set.Whole, out HashSet<ushort>? already) ? already : _attributes[set.Whole] = [];
        foreach (AttributeSchema ours in contract.Attributes)
        {
            string place = $"{Path.GetFileNameWithoutExtension(spec.File)}/{set.Whole.Name}/{ours.KernelName}";
            if (!set.Attributes.TryGetValue(ours.Type, out SpecAttribute? theirs) || !theirs.IsUsed)
            {
                Differ(place, Aspect.Missing, theirs is null ? $"there is no attribute {ours.Type}" : $"attribute {ours.Type} is {theirs.Type}");
                continue;
            }

            known.Add(ours.Type);
            if (!theirs.IsNamed(ours.KernelName))
                Differ(place, Aspect.Name, $"attribute {ours.Type} is '{theirs.Name}'");
            AttributeComparison.Compare(ours, theirs, spec, (aspect, text) => Differ(place, aspect, text));
            Descend(ours, theirs, spec, place);
        }

        if (contract.Padding != 0 && !(set.Attributes.TryGetValue(contract.Padding, out SpecAttribute? padding) && padding.Type == "pad"))
            Differ($"{Path.GetFileNameWithoutExtension(spec.File)}/{set.Whole.Name}/{contract.Padding}", Aspect.Type, $"{contract.Name}'s padding is not padding");
    }

    private void Descend(AttributeSchema ours, SpecAttribute theirs, Spec spec, string place)
    {
        if (ours.SubMessages is { } registry && theirs.SubMessage is { } message)
        {
            IReadOnlyList<SpecFormat> formats = spec.SubMessages[message];
            foreach (SubMessageForm form in registry().Forms)
            {
                if (formats.FirstOrDefault(format => format.Value == form.Kind) is not { } format)
                {
                    UnspecifiedForms.Add($"{ours.KernelName}: {form.Kind}");
                    continue;
                }

                if (form.Schema() is { HeaderSize: > 0 } headed && format.Header is not null)
                    CompareStruct(headed, spec, format.Header);
                if (format.Set is not null)
                    Compare(form.Schema(), spec, spec.Sets[format.Set]);
            }
        }
        else if (theirs.Nested is { } nested)
        {
            // A list is a nest whose set has only the element, many times.
            if (ours.Array is ArrayKind.Indexed or ArrayKind.Listed && theirs.Type == "nest" && spec.Sets[nested].Attributes.Values.FirstOrDefault(attribute => attribute.IsRepeated || spec.Sets[nested].Attributes.Count == 1) is { } element)
            {
                (_attributes.TryGetValue(spec.Sets[nested].Whole, out HashSet<ushort>? known) ? known : _attributes[spec.Sets[nested].Whole] = []).Add(element.Number);
                if (element.Nested is null)
                    return;
                nested = element.Nested;
            }

            IEnumerable<ContractSchema> contracts = ours.SubMessages is { } forms ? forms().Forms.Select(form => form.Schema()) : ours.Nested is { } one ? [one()] : [];
            foreach (ContractSchema contract in contracts.Where(contract => contract.Kind != ContractKind.Struct))
                Compare(contract, spec, spec.Sets[nested]);
        }
        else if (theirs.Struct is { } structure && ours.Nested?.Invoke() is { HeaderSize: > 0 } headed)
        {
            CompareStruct(headed, spec, structure);
        }
    }

    private void CompareStruct(ContractSchema contract, Spec spec, string name)
    {
        string place = $"{Path.GetFileNameWithoutExtension(spec.File)}/{contract.HeaderName}";
        if (spec.Struct(name) is not { } members)
        {
            Differ(place, Aspect.Header, $"the specification does not describe {name}");
            return;
        }

        foreach (FieldSchema field in contract.Fields)
        {
            SpecMember[] there = [.. members.Where(member => member.Offset == field.Offset)];
            if ((there.FirstOrDefault(member => member.Size == field.Size) ?? there.FirstOrDefault()) is not { } member)
                Differ($"{place}/{field.KernelName}", Aspect.Header, $"nothing begins at byte {field.Offset}");
            else if (member.Size != field.Size)
                Differ($"{place}/{field.KernelName}", Aspect.Header, $"it has {member.Size} bytes, not {field.Size}");
            else if (member.BigEndian != field.BigEndian && field.Size > 1 && field.Wire is not (WireType.Value or WireType.Binary or WireType.Struct))
                Differ($"{place}/{field.KernelName}", Aspect.Order, member.BigEndian ? "it is in network byte order" : "it is in the host's byte order");
        }
    }

    /// <summary>What no request reaches (an event's contract, the resolver's own) is found by its attributes' names.</summary>
    private void CompareByName(IReadOnlyList<ContractSchema> contracts)
    {
        HashSet<ContractSchema> reached = [.. _compared.Select(pair => pair.Item1)];
        foreach (ContractSchema contract in contracts.Where(contract => contract.Attributes.Count > 0 && !reached.Contains(contract)))
        {
            var best = Specs.SelectMany(spec => spec.Sets.Values.Where(set => !set.IsSubset && set.Prefix is not null).Select(set => (Spec: spec, Set: set)))
                .Select(pair => (pair.Spec, pair.Set, Count: contract.Attributes.Count(ours => pair.Set.Attributes.Values.Any(theirs => theirs.IsNamed(ours.KernelName)))))
                .MaxBy(candidate => candidate.Count);
            if (best.Count > 0)
                Compare(contract, best.Spec, best.Set);
        }
    }

    /// <summary>The engine's numbers of multicast groups; those of generic netlink families are asked for by name at run time.</summary>
    private void CompareGroups()
    {
        ILookup<string, long> constants = EngineSchemas.NamedConstants();
        foreach (Spec spec in Specs)
        {
            foreach ((string name, long? number) in spec.Groups)
            {
                string kernelName = name.ToKernel();
                foreach (long ours in constants[kernelName])
                {
                    _groups.Add((spec, name));
                    if (number is not null && ours != number)
                        Differ($"{Path.GetFileNameWithoutExtension(spec.File)}/{kernelName}", Aspect.Group, $"it is {number}, not {ours}");
                }
            }
        }
    }

    private void Differ(string place, Aspect aspect, string text)
    {
        var difference = new Difference(place, aspect, text);
        if (!_differences.Contains(difference))
            _differences.Add(difference);
    }
}
