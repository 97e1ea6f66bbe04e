namespace Netlink.Protocol;

/// <summary>A request of a batch that failed.</summary>
/// <param name="Index">The request's number, as <see cref="NetlinkBatch.Add"/> gave it.</param>
/// <param name="Error">What the kernel said.</param>
public sealed record NetlinkBatchError(int Index, NetlinkException Error);
