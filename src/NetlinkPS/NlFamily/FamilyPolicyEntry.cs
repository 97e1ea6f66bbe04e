using Netlink.Protocol;

namespace NetlinkPS;

/// <summary>What a command of a generic netlink family takes as one attribute: a line of Get-NlFamily -Policy.</summary>
/// <param name="Family">The family.</param>
/// <param name="Command">The command.</param>
/// <param name="Request">How it is asked: Do or Dump.</param>
/// <param name="Path">The numbers of the attributes that lead to it, its own the last: 8.1.</param>
/// <param name="Attribute">Its number.</param>
/// <param name="Type">The kind of value.</param>
/// <param name="Accepts">What is taken, in words.</param>
/// <param name="Policy">What is taken, in all detail.</param>
public sealed record FamilyPolicyEntry(
    string Family, uint Command, string Request, string Path, ushort Attribute, AttributePolicyType? Type, string Accepts, AttributePolicy Policy);
