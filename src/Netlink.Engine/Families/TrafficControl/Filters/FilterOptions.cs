using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What only filters of one kind have: which packets they choose, and what is done with those.</summary>
[SubMessages]
public abstract partial record FilterOptions
{
    /// <summary>What is done with the packets that are chosen; null where the kind is not known.</summary>
    public virtual IReadOnlyList<TcAction>? ChosenActions => null;

    /// <summary>The protocol that a filter with these settings must be for; none where any will do.</summary>
    public virtual EtherType ImpliedProtocol => EtherType.None;

    /// <summary>Reads settings in <c>tc</c>'s own words: <c>match ip dst 10.0.0.0/8 flowid 1:10</c>.</summary>
    /// <param name="kind">The kind of filter: <c>u32</c>.</param>
    /// <param name="text">The words.</param>
    /// <param name="start">The settings that the words change; null begins with none.</param>
    /// <param name="linkIndex">Finds a link's index by its name, for actions that name one; null finds none.</param>
    /// <returns>The settings; null where there are no words and nothing to start with.</returns>
    /// <exception cref="FormatException">A word is not one of the kind's, or its value cannot be.</exception>
    public static FilterOptions? Parse(string kind, string text, FilterOptions? start = null, Func<string, int?>? linkIndex = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(text);
        var words = new TcWords(kind, text) { LinkIndex = linkIndex };
        if (!words.HasMore)
            return start;
        SubMessageForm form = Forms.Find(kind) ?? throw new FormatException($"There is no kind of filter '{kind}' whose words are known.");
        return (start ?? (FilterOptions)form.Create()).Apply(words);
    }

    /// <summary>The same settings with other actions.</summary>
    /// <param name="actions">The actions.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="NotSupportedException">The kind has none.</exception>
    public virtual FilterOptions WithActions(IReadOnlyList<TcAction> actions) => throw new NotSupportedException($"{GetType().Name} has no actions.");

    /// <summary>The same settings with the class that packets are put in.</summary>
    /// <param name="classId">The class.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="NotSupportedException">The kind has none.</exception>
    public virtual FilterOptions WithClass(TcHandle classId) => throw new NotSupportedException($"{GetType().Name} has no class.");

    /// <summary>The settings for a filter of a protocol.</summary>
    internal virtual FilterOptions For(EtherType protocol) => this;

    /// <summary>Applies words of <c>tc</c>.</summary>
    internal virtual FilterOptions Apply(TcWords words) => throw new FormatException($"{words.Subject}: it takes no options.");

    /// <summary>The settings as <c>tc</c> prints them, in one line.</summary>
    internal virtual string Describe(TcFilterHandle handle, Func<int, string?> linkName) => ToString();
}
