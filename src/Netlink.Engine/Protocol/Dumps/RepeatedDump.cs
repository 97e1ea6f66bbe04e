namespace Netlink.Protocol;

/// <summary>
/// Streams a dump, and begins it again by itself where the table changed while it was read and nothing of it has been handed out yet. A small
/// table is so always one moment's picture; a large one streams, and an interruption is told at its end.
/// </summary>
public static class RepeatedDump
{
    private const int Hold = 4096;
    private const int Retries = 10;

    /// <summary>Streams a dump.</summary>
    /// <typeparam name="T">What it brings.</typeparam>
    /// <param name="dump">Begins the dump.</param>
    /// <param name="hold">How many objects are held back until the dump is known to be whole, or to be larger.</param>
    /// <param name="retries">How often it is begun again.</param>
    /// <returns>The objects.</returns>
    /// <exception cref="NetlinkDumpInterruptedException">The table changed each time, or after objects had been handed out.</exception>
    public static IEnumerable<T> Of<T>(Func<IEnumerable<T>> dump, int hold = Hold, int retries = Retries)
    {
        ArgumentNullException.ThrowIfNull(dump);
        return Stream(dump, hold, retries);
    }

    private static IEnumerable<T> Stream<T>(Func<IEnumerable<T>> dump, int hold, int retries)
    {
        while (true)
        {
            using IEnumerator<T> items = dump().GetEnumerator();
            var held = new List<T>();
            if (!TryHold(items, held, hold, retries-- > 0))
                continue;
            foreach (T item in held)
                yield return item;
            if (held.Count == hold)
            {
                while (items.MoveNext())
                    yield return items.Current;
            }

            yield break;
        }
    }

    /// <summary>Reads up to as many as are held.</summary>
    /// <returns>False where the dump is to be begun again.</returns>
    private static bool TryHold<T>(IEnumerator<T> items, List<T> held, int hold, bool mayRepeat)
    {
        try
        {
            while (held.Count < hold && items.MoveNext())
                held.Add(items.Current);
            return true;
        }
        catch (NetlinkDumpInterruptedException) when (mayRepeat)
        {
            return false;
        }
    }
}
