using System.Management.Automation;
using Netlink.WireGuard;

namespace NetlinkPS;

/// <summary>What the cmdlets that read WireGuard devices have in common.</summary>
public abstract class WgCmdlet : NlCmdlet
{
    /// <summary>Gets a device, or writes why not.</summary>
    internal WireGuardDevice? Read(WgDeviceIdentity identity)
    {
        WireGuardDevice? device = null;
        if (Connect<GenericSession>(identity.Namespace) is { } session)
            Attempt(identity, () => device = session.WireGuard.Get(identity.ToRequest(), StopToken));
        return device;
    }

    /// <summary>Gets the devices that a parameter names: all where there is none, those whose names match where it is a pattern.</summary>
    internal IEnumerable<WireGuardDevice> ReadAll(WgDeviceIdentity[]? identities)
    {
        foreach (WgDeviceIdentity identity in identities ?? [new WgDeviceIdentity("*")])
        {
            IEnumerable<WgDeviceIdentity> found = WildcardPattern.ContainsWildcardCharacters(identity.ToString()) ? Find(identity) : [identity];
            foreach (WgDeviceIdentity one in found)
            {
                if (Read(one) is { } device)
                    yield return device;
            }
        }
    }

    private List<WgDeviceIdentity> Find(WgDeviceIdentity pattern)
    {
        var found = new List<WgDeviceIdentity>();
        var names = new WildcardPattern(pattern.Name, WildcardOptions.IgnoreCase);
        if (Connect(pattern.Namespace) is { } session)
            Attempt(pattern, () => found.AddRange(WgDevices.Links(session, StopToken).Where(link => names.IsMatch(link.Name)).Select(link => new WgDeviceIdentity(link))));
        return found;
    }
}
