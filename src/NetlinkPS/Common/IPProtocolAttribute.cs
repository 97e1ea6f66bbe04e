using System.Globalization;
using System.Management.Automation;
using Netlink;

namespace NetlinkPS;

/// <summary>Takes any number from 0 to 255 as a protocol, where PowerShell would take only those that have names.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IPProtocolAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        int number and >= 0 and <= byte.MaxValue => (IPProtocol)number,
        string text when byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out byte number) => (IPProtocol)number,
        _ => inputData,
    };
}
