using System.Collections.Concurrent;

namespace Netlink.Contracts;

/// <summary>The forms that a sub-message can take, by what chooses them. Another assembly can add its own.</summary>
public sealed class SubMessageRegistry
{
    private readonly ConcurrentDictionary<string, SubMessageForm> _forms = new(StringComparer.Ordinal);

    /// <summary>The forms known now.</summary>
    public IEnumerable<SubMessageForm> Forms => _forms.Values.OrderBy(form => form.Kind, StringComparer.Ordinal);

    /// <summary>Finds a form.</summary>
    /// <param name="kind">The selector's value.</param>
    /// <returns>The form, or null when nobody declared it.</returns>
    public SubMessageForm? Find(string? kind) => kind is not null && _forms.TryGetValue(kind, out SubMessageForm? form) ? form : null;

    /// <summary>Adds a form, or replaces the one of the same kind.</summary>
    /// <typeparam name="T">The contract.</typeparam>
    /// <param name="kind">The selector's value that chooses it.</param>
    /// <returns>This registry.</returns>
    public SubMessageRegistry Add<T>(string kind)
        where T : class, INetlinkContract<T>, new()
    {
        _forms[kind] = new SubMessageForm(kind, typeof(T), static () => T.Schema, static payload => T.Read(payload), static () => new T());
        return this;
    }
}
