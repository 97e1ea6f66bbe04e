using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>The settings that only classes of one kind of qdisc have: <c>tc class add ... KIND</c>.</summary>
[SubMessages]
public abstract partial record ClassOptions
{
    /// <summary>Reads settings in <c>tc</c>'s own words: <c>rate 10mbit ceil 20mbit prio 1</c>.</summary>
    /// <param name="kind">The kind of the class's qdisc: <c>htb</c>.</param>
    /// <param name="text">The words.</param>
    /// <param name="start">The settings that the words change; null begins with the kind's own.</param>
    /// <returns>The settings; null where there are no words and nothing to start with.</returns>
    /// <exception cref="FormatException">A word is not one of the kind's, or its value cannot be.</exception>
    public static ClassOptions? Parse(string kind, string text, ClassOptions? start = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(text);
        var words = new TcWords(kind, text);
        if (!words.HasMore)
            return start;
        SubMessageForm form = Forms.Find(kind) ?? throw new FormatException($"There is no kind of class '{kind}' whose words are known.");
        return (start ?? (ClassOptions)form.Create()).Apply(words);
    }

    /// <summary>What a change must begin with, as for qdiscs: the settings as they are, where the kernel takes them only as a whole.</summary>
    /// <returns>The settings to build a change on; null where the kernel takes each alone.</returns>
    public virtual ClassOptions? ForChange() => null;

    /// <summary>Applies words of <c>tc</c>.</summary>
    internal virtual ClassOptions Apply(TcWords words) => throw new FormatException($"{words.Subject}: its classes take no options.");
}
