using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Netlink.Tests.Conformance.Specs;

/// <summary>Reading YAML by names.</summary>
internal static class Yaml
{
    public static bool Has(this YamlMappingNode node, string key) => node.Children.ContainsKey(key);

    public static string? Text(this YamlMappingNode node, string key) => node.Children.TryGetValue(key, out YamlNode? child) ? (child as YamlScalarNode)?.Value : null;

    public static YamlMappingNode? Map(this YamlMappingNode node, string key) => node.Children.TryGetValue(key, out YamlNode? child) ? child as YamlMappingNode : null;

    public static IEnumerable<YamlMappingNode> List(this YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out YamlNode? child) && child is YamlSequenceNode list ? list.Children.OfType<YamlMappingNode>() : [];

    public static long? Number(this YamlMappingNode node, string key)
    {
        string? text = node.Text(key);
        if (text is null)
            return null;
        return text.StartsWith("0x", StringComparison.Ordinal)
            ? long.Parse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : long.TryParse(text, CultureInfo.InvariantCulture, out long number) ? number : null;
    }

    /// <summary>A specification's name as the kernel's headers spell it.</summary>
    public static string ToKernel(this string name) => name.Replace('-', '_').ToUpperInvariant();
}
