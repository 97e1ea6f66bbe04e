namespace Netlink.Contracts;

/// <summary>
/// Declares an abstract record as the base of forms that a sibling chooses (<c>IFLA_INFO_KIND</c> chooses <c>IFLA_INFO_DATA</c>). The forms
/// derive from it and carry <see cref="SubMessageAttribute"/>. A form that nobody declared is kept as bytes.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SubMessagesAttribute : Attribute;
