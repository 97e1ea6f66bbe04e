using Netlink.Protocol;

namespace Netlink.Contracts;

/// <summary>A family's request, as it was declared.</summary>
/// <param name="Operation">Its number and flags.</param>
/// <param name="IsDump">Whether it asks for a table.</param>
/// <param name="Request">The contract that it carries.</param>
/// <param name="Reply">The contract of the answers; null where the answer is only the kernel's word that it was done.</param>
public sealed record OperationSchema(NetlinkOperation Operation, bool IsDump, Func<ContractSchema> Request, Func<ContractSchema>? Reply);
