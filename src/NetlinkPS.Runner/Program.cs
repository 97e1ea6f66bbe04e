using System.Globalization;
using NetlinkPS.Runner;

// Values print the same on every machine; PowerShell under LANG=C does so, too.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return CommandLine.Run(args);
