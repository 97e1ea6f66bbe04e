using YamlDotNet.RepresentationModel;

namespace Netlink.Tests.Conformance.Specs;

/// <summary>An operation in a specification, with the numbers that its request and its answer carry.</summary>
public sealed record SpecOperation(string Name, string KernelName, long? Request, long? Reply, bool HasDo, bool HasDump, string? Notifies, bool IsEvent, string? Set, string? Header)
{
    /// <summary>The attributes that an event tells.</summary>
    public IReadOnlyList<string> EventAttributes { get; init; } = [];

    public bool IsRequest => HasDo || HasDump;

    /// <summary>Whether this is the kernel's name of it.</summary>
    public bool IsNamed(string kernelName) => kernelName == KernelName || kernelName.EndsWith("_" + KernelName, StringComparison.Ordinal);

    /// <summary>
    /// Numbers the operations: each one more than the one before. With the directional model, requests and answers are numbered apart.
    /// </summary>
    internal static IReadOnlyList<SpecOperation> Number(Spec spec, YamlMappingNode operations)
    {
        bool directional = operations.Text("enum-model") == "directional";
        string prefix = operations.Text("name-prefix") ?? (spec.IsGeneric ? $"{spec.Name}-cmd-" : "");
        long request = 1, reply = 1;
        var all = new List<SpecOperation>();
        foreach (YamlMappingNode operation in operations.List("list"))
        {
            YamlMappingNode? @do = operation.Map("do"), dump = operation.Map("dump"), mode = @do ?? dump;
            if (!directional)
            {
                request = operation.Number("value") ?? request;
                all.Add(Make(operation, operations, prefix, request, request, spec));
                request++;
            }
            else if (mode is null)
            {
                reply = operation.Number("value") ?? reply;
                all.Add(Make(operation, operations, prefix, null, reply++, spec));
            }
            else
            {
                request = mode.Map("request")?.Number("value") ?? request;
                reply = mode.Map("reply")?.Number("value") ?? reply;
                bool answers = mode.Has("reply");
                all.Add(Make(operation, operations, prefix, request++, answers ? reply : null, spec));
                if (answers)
                    reply++;
            }
        }

        return all;
    }

    private static SpecOperation Make(YamlMappingNode operation, YamlMappingNode operations, string prefix, long? request, long? reply, Spec spec)
    {
        string name = operation.Text("name")!;
        return new(name, (prefix + name).ToKernel(), request, reply, operation.Has("do"), operation.Has("dump"), operation.Text("notify"), operation.Has("event"),
            operation.Text("attribute-set"), operation.Text("fixed-header") ?? operations.Text("fixed-header"))
        {
            EventAttributes = operation.Map("event")?.Children.TryGetValue("attributes", out YamlNode? list) == true
                ? [.. ((YamlSequenceNode)list).Children.Select(child => ((YamlScalarNode)child).Value!)] : [],
        };
    }
}
