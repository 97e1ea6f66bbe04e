using System.Runtime.InteropServices;
using Netlink.Sockets;

namespace Netlink;

/// <summary>What the kernel refused, in its own words where it gave any.</summary>
/// <remarks>The message is one line: the property that is wrong, the kernel's words, and the error's name.</remarks>
public class NetlinkException : IOException
{
    /// <summary>An error of the kernel's.</summary>
    /// <param name="error">The error number, positive.</param>
    /// <param name="operation">What was asked: <c>RTM_NEWROUTE</c>.</param>
    /// <param name="details">What the kernel said beyond the number.</param>
    public NetlinkException(int error, string operation, ErrorDetails? details = null)
        : base(Describe(error, operation, details))
    {
        Error = error;
        Operation = operation;
        Details = details ?? ErrorDetails.None;
    }

    /// <summary>An error that has no number.</summary>
    /// <param name="message">One line for a person.</param>
    public NetlinkException(string message)
        : base(message)
    {
        Operation = "";
        Details = ErrorDetails.None;
    }

    /// <summary>An error that has no number.</summary>
    /// <param name="message">One line for a person.</param>
    /// <param name="innerException">What caused it.</param>
    public NetlinkException(string message, Exception innerException)
        : base(message, innerException)
    {
        Operation = "";
        Details = ErrorDetails.None;
    }

    /// <summary>Something failed.</summary>
    public NetlinkException()
        : this("The request failed.")
    {
    }

    /// <summary>The error number (<c>errno</c>), positive; 0 where there is none.</summary>
    public int Error { get; }

    /// <summary>The error's name: <c>EEXIST</c>.</summary>
    public string ErrorName => LinuxError.Name(Error);

    /// <summary>What was asked.</summary>
    public string Operation { get; }

    /// <summary>What the kernel said beyond the number.</summary>
    public ErrorDetails Details { get; }

    internal static NetlinkException FromLastError(string doing) => new(Marshal.GetLastPInvokeError(), doing);

    private static string Describe(int error, string operation, ErrorDetails? details)
    {
        string reason = $"{LinuxError.Describe(error)} ({LinuxError.Name(error)})";
        string?[] parts = [details?.Attribute, details?.Explain(), reason];
        string text = string.Join(": ", parts.Where(part => !string.IsNullOrEmpty(part)));
        return details?.Attribute is null && details?.Message is null ? $"{operation}: {text}" : text;
    }
}
