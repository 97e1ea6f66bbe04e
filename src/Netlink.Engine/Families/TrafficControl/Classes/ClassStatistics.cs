using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>The counters that only classes of one kind of qdisc have.</summary>
[SubMessages]
public abstract partial record ClassStatistics;
