using Netlink.Contracts;
using Netlink.Protocol;

namespace Netlink.Netfilter;

/// <summary>Something that a transaction can make and delete.</summary>
/// <typeparam name="TSelf">Its own type.</typeparam>
public interface INftItem<TSelf> : INetlinkContract<TSelf>, INetlinkObject
    where TSelf : class, INftItem<TSelf>
{
    /// <summary>What it is.</summary>
    static abstract NftItemKind Kind { get; }

    /// <summary>What names it, and nothing of what it is: the kernel takes a delete that says more for a change.</summary>
    /// <returns>The same thing, as little of it as names it.</returns>
    TSelf ToIdentity();
}
