using System.Management.Automation;
using Netlink.Tracing;
using Netlink.Wire;

namespace NetlinkPS;

/// <summary>Makes bytes of hexadecimal digits: <c>28000000 12 00</c>. All else is left to PowerShell.</summary>
public sealed class HexBytesAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if ((inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is not string text)
            return inputData;
        try
        {
            return TraceReader.FromHex(text);
        }
        catch (NetlinkFormatException exception)
        {
            throw new ArgumentTransformationMetadataException(exception.Message);
        }
    }
}
