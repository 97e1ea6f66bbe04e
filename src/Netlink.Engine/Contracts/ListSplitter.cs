using Netlink.Wire;

namespace Netlink.Contracts;

/// <summary>
/// Cuts a list of objects that is larger than an attribute can be (65,535 bytes), or than a message should be, into lists that are not: the
/// kernel is sent them one after the other.
/// </summary>
public static class ListSplitter
{
    /// <summary>Cuts a list.</summary>
    /// <typeparam name="T">The objects' contract.</typeparam>
    /// <param name="items">The objects, in their order.</param>
    /// <param name="maximumBytes">How many bytes the objects of a list may have together, each with the header of its own attribute.</param>
    /// <returns>The lists, none of them empty. An object that is larger than the maximum has one to itself.</returns>
    public static IEnumerable<IReadOnlyList<T>> Split<T>(IEnumerable<T> items, int maximumBytes)
        where T : INetlinkContract<T>
    {
        ArgumentNullException.ThrowIfNull(items);
        var writer = new NetlinkWriter();
        var list = new List<T>();
        int bytes = 0;
        foreach (T item in items)
        {
            writer.Clear();
            item.Write(writer);
            int size = AttributeReader.HeaderSize + Alignment.Align(writer.Length);
            if (list.Count > 0 && bytes + size > maximumBytes)
            {
                yield return list;
                list = [];
                bytes = 0;
            }

            list.Add(item);
            bytes += size;
        }

        if (list.Count > 0)
            yield return list;
    }
}
