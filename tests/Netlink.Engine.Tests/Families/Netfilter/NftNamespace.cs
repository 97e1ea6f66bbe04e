using System.Diagnostics;
using Netlink.Netfilter;
using Netlink.Protocol;
using Netlink.Sockets;
using Netlink.Tests.Support;
using Xunit;

namespace Netlink.Tests.Families.Netfilter;

/// <summary>A namespace of the test's own with a connection to its nftables, and the tool <c>nft</c> in it.</summary>
public sealed class NftNamespace : IDisposable
{
    private readonly TestNamespace _place = new();

    public NftNamespace()
    {
        Nft = new(NetlinkConnection.Open(NetlinkProtocol.Netfilter, new() { Namespace = _place.Namespace }));
        try
        {
            Nft.GetTables(new());
        }
        catch (NetlinkException exception) when (exception.ErrorName is "EINVAL" or "EOPNOTSUPP")
        {
            Dispose();
            TestNamespace.SkipMissing("nftables");
        }
    }

    public NfTablesFamily Nft { get; }

    public NetworkNamespace Namespace => _place.Namespace;

    public string Name => _place.Name;

    public string Run(string command) => _place.Run(command);

    /// <summary>Has <c>nft</c> do what a text says.</summary>
    public string Load(string text, string arguments = "-f -")
    {
        var start = new ProcessStartInfo("ip") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (string argument in $"netns exec {Name} nft {arguments}".Split(' '))
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        process.StandardInput.Write(text);
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return output;
    }

    public void Dispose()
    {
        Nft?.Connection.Dispose();
        _place.Dispose();
    }
}
