using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Takes only names of states that a connection can have.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ConntrackStateAttribute : ValidateEnumeratedArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        if (!ConntrackStates.All.Contains(element?.ToString(), StringComparer.OrdinalIgnoreCase))
            throw new ValidationMetadataException($"'{element}' is not a state of a connection, such as ESTABLISHED, SYN_SENT or TIME_WAIT.");
    }
}
