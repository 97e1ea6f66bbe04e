using Netlink.Contracts;
using Netlink.Protocol;

namespace Netlink.Netfilter;

/// <summary>The requests that change something, which travel only in batches.</summary>
internal static class NftOperations
{
    public static readonly NetlinkOperation Begin = new("NFNL_MSG_BATCH_BEGIN", NftBatchHeader.Begin);

    public static readonly NetlinkOperation End = new("NFNL_MSG_BATCH_END", NftBatchHeader.End);

    private static readonly NetlinkOperation?[] s_known = new NetlinkOperation?[byte.MaxValue];

    public static NetlinkOperation Of(NftVerb verb, NftItemKind kind) => Of(Message(verb, kind));

    public static ushort TypeOf(NftMessage message) => (ushort)(((int)NftSubsystem.NfTables << 8) | (int)message);

    private static NetlinkOperation Of(NftMessage message) =>
        s_known[(int)message] ??= new(typeof(NftMessage).GetField(message.ToString())!.GetCustomAttributes(false).OfType<KernelNameAttribute>().Single().Name, TypeOf(message));

    private static NftMessage Message(NftVerb verb, NftItemKind kind)
    {
        if (verb == NftVerb.Flush)
            return kind is NftItemKind.Set or NftItemKind.Elements ? NftMessage.DeleteElements : NftMessage.DeleteRule;
        (NftMessage make, NftMessage delete, NftMessage destroy) = kind switch
        {
            NftItemKind.Table => (NftMessage.NewTable, NftMessage.DeleteTable, NftMessage.DestroyTable),
            NftItemKind.Chain => (NftMessage.NewChain, NftMessage.DeleteChain, NftMessage.DestroyChain),
            NftItemKind.Rule => (NftMessage.NewRule, NftMessage.DeleteRule, NftMessage.DestroyRule),
            NftItemKind.Set => (NftMessage.NewSet, NftMessage.DeleteSet, NftMessage.DestroySet),
            NftItemKind.Elements => (NftMessage.NewElements, NftMessage.DeleteElements, NftMessage.DestroyElements),
            NftItemKind.Object => (NftMessage.NewObject, NftMessage.DeleteObject, NftMessage.DestroyObject),
            _ => (NftMessage.NewFlowtable, NftMessage.DeleteFlowtable, NftMessage.DestroyFlowtable),
        };
        return verb switch
        {
            NftVerb.Delete => delete,
            NftVerb.Destroy => destroy,
            _ => make,
        };
    }
}
