namespace Netlink.Tests.Support;

/// <summary>What the kernel lab's own kernel cannot have, with its reason: the only features whose tests may be skipped there.</summary>
internal static class LabGaps
{
    /// <summary>The reasons by the feature's name, as <see cref="TestNamespace.SkipMissing"/> gets it.</summary>
    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["queueing disciplines written in BPF"] = "they need a just-in-time compiler and type data, which user-mode-linux has not",
        ["steering among processors"] = "RPS, XPS and flow limits need more than one processor",
        ["a DPLL device"] = "no driver simulates one: the family answers, its lists are empty",
        ["a PSE controller"] = "no driver simulates one",
        ["a DRM device"] = "no driver simulates one",
    };
}
