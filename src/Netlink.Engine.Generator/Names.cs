namespace Netlink.Generator;

/// <summary>The names of the engine that the generator looks for and writes.</summary>
internal static class Names
{
    public const string Contracts = "Netlink.Contracts.";
    public const string AttributeSet = Contracts + "NetlinkAttributeSetAttribute";
    public const string Message = Contracts + "NetlinkMessageAttribute";
    public const string Struct = Contracts + "NetlinkStructAttribute";
    public const string Field = Contracts + "NetlinkFieldAttribute";
    public const string Attribute = Contracts + "NetlinkAttributeAttribute";
    public const string Property = Contracts + "NetlinkPropertyAttribute";
    public const string NestKey = Contracts + "NestKeyAttribute";
    public const string SubMessages = Contracts + "SubMessagesAttribute";
    public const string SubMessage = Contracts + "SubMessageAttribute";
    public const string GenericFamily = Contracts + "GenericNetlinkFamilyAttribute";
    public const string Family = Contracts + "NetlinkFamilyAttribute";
    public const string Table = Contracts + "NetlinkTableAttribute<T>";
    public const string Do = Contracts + "DoAttribute";
    public const string Dump = Contracts + "DumpAttribute";
    public const string NetlinkValue = Contracts + "INetlinkValue<TSelf>";
    public const string NetlinkScalar = Contracts + "INetlinkScalar<TSelf>";
    public const string NetlinkObject = "Netlink.Protocol.INetlinkObject";
    public const string MessageFlags = "Netlink.Wire.MessageFlags";

    public const string NoFlags = "global::Netlink.Wire.MessageFlags.None";
    public const string GlobalContracts = "global::Netlink.Contracts.";
    public const string Value = GlobalContracts + "AttributeValue";
}
