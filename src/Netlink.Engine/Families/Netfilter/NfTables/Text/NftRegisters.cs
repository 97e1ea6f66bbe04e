namespace Netlink.Netfilter;

/// <summary>The registers while a rule is read: 16 places of four bytes, of which a term takes as many as it is long.</summary>
internal sealed class NftRegisters
{
    private const int Places = 20;
    private readonly NftTerm?[] _terms = new NftTerm?[Places];

    public NftTerm? this[NftRegister? register]
    {
        get => Place(register) is { } place ? _terms[place] : null;
        set
        {
            if (Place(register) is not { } place)
                return;
            Array.Clear(_terms, place, Math.Min(Places - place, Math.Max(1, ((value?.Length ?? 4) + 3) / 4)));
            _terms[place] = value;
        }
    }

    /// <summary>The terms from a register on, that together have so many bytes.</summary>
    public NftTerm[]? From(NftRegister? register, int length)
    {
        if (Place(register) is not { } place)
            return null;
        var found = new List<NftTerm>();
        while (length > 0)
        {
            if (place >= Places || _terms[place] is not { } term)
                return null;
            found.Add(term);
            int places = Math.Max(1, (term.Length + 3) / 4);
            place += places;
            length -= places * 4;
        }

        return [.. found];
    }

    private static int? Place(NftRegister? register) => register switch
    {
        >= NftRegister.Wide1 and <= NftRegister.Wide4 => ((int)register - 1) * 4,
        >= NftRegister.Narrow0 and <= NftRegister.Narrow15 => (int)register - (int)NftRegister.Narrow0,
        _ => null,
    };
}
