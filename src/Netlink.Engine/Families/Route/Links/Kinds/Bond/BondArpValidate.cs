namespace Netlink.Routing;

/// <summary>Which ARP packets count as a sign of a port's life. The kernel keeps the numbers to itself (<c>BOND_ARP_VALIDATE_*</c>).</summary>
public enum BondArpValidate : uint
{
    /// <summary>All traffic counts.</summary>
    None = 0,

    /// <summary>The working port's are looked at.</summary>
    Active = 1,

    /// <summary>The waiting ports' are looked at.</summary>
    Backup = 2,

    /// <summary>All ports' are looked at.</summary>
    All = 3,

    /// <summary>Only ARP counts.</summary>
    Filter = 4,

    /// <summary>Only ARP counts, and the working port's are looked at.</summary>
    FilterActive = 5,

    /// <summary>Only ARP counts, and the waiting ports' are looked at.</summary>
    FilterBackup = 6,
}
