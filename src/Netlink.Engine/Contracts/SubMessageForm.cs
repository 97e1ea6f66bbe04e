namespace Netlink.Contracts;

/// <summary>One form of a sub-message.</summary>
/// <param name="Kind">The selector's value that chooses it.</param>
/// <param name="Type">The contract.</param>
/// <param name="Schema">The contract's schema.</param>
/// <param name="Read">Reads the contract.</param>
/// <param name="Create">Makes an empty one.</param>
public sealed record SubMessageForm(string Kind, Type Type, Func<ContractSchema> Schema, SubMessageReader Read, Func<object> Create);
