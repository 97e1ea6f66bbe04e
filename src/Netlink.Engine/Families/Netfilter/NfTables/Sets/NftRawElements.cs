using System.Collections;

namespace Netlink.Netfilter;

/// <summary>Elements as they travel, each made when it is looked at: a set may have a million of them, and they are looked at once, to be written.</summary>
internal sealed class NftRawElements(NftSet set, IReadOnlyList<NftElement> elements) : IReadOnlyList<NftSetElement>
{
    public int Count => elements.Count;

    public NftSetElement this[int index] => NftElements.ToRaw(set, elements[index], elements[index].Key.FirstBytes);

    public IEnumerator<NftSetElement> GetEnumerator() => elements.Select(element => NftElements.ToRaw(set, element, element.Key.FirstBytes)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
