using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>The settings that only qdiscs of one kind have: <c>tc qdisc add ... KIND</c>.</summary>
[SubMessages]
public abstract partial record QdiscOptions
{
    /// <summary>Reads settings in <c>tc</c>'s own words: <c>rate 10mbit burst 32kb latency 50ms</c>.</summary>
    /// <param name="kind">The kind of qdisc: <c>tbf</c>.</param>
    /// <param name="text">The words.</param>
    /// <param name="start">The settings that the words change; null begins with the kind's own.</param>
    /// <returns>The settings; null where there are no words and nothing to start with.</returns>
    /// <exception cref="FormatException">A word is not one of the kind's, or its value cannot be.</exception>
    public static QdiscOptions? Parse(string kind, string text, QdiscOptions? start = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(text);
        var words = new TcWords(kind, text);
        if (!words.HasMore)
            return start;
        SubMessageForm form = Forms.Find(kind) ?? throw new FormatException($"There is no kind of qdisc '{kind}' whose words are known.");
        return (start ?? (QdiscOptions)form.Create()).Apply(words);
    }

    /// <summary>What the kernel must be given for a kind even if nobody asks for anything; null where it needs nothing.</summary>
    /// <param name="kind">The kind of qdisc.</param>
    /// <returns>The settings that <c>tc</c> sends then.</returns>
    public static QdiscOptions? Required(string? kind) => kind switch
    {
        "prio" => new PrioOptions(),
        "netem" => new NetemOptions(),
        "htb" => new HtbOptions(),
        _ => null,
    };

    /// <summary>
    /// What a change must begin with: the settings as they are, where the kernel takes them only as a whole; null where it takes each alone.
    /// </summary>
    /// <returns>The settings to build a change on.</returns>
    public virtual QdiscOptions? ForChange() => null;

    /// <summary>Refuses settings that the kernel takes, though nothing would ever pass.</summary>
    /// <exception cref="ArgumentException">Something is missing.</exception>
    internal virtual void Check()
    {
    }

    /// <summary>Applies words of <c>tc</c>.</summary>
    internal virtual QdiscOptions Apply(TcWords words) => throw new FormatException($"{words.Subject}: it takes no options.");
}
