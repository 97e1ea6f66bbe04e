using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>The counters that only qdiscs of one kind have.</summary>
[SubMessages]
public abstract partial record QdiscStatistics;
