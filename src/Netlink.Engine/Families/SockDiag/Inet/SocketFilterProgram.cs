using System.Runtime.InteropServices;

namespace Netlink.SocketDiagnostics;

/// <summary>
/// A socket filter's program as it grows. Each instruction is four bytes (<c>struct inet_diag_bc_op</c>: code, how far to the next where it holds,
/// how far where it does not) and its argument. A program that runs to its very end takes the socket; one that jumps four bytes past it does not.
/// </summary>
internal sealed class SocketFilterProgram
{
    private const int OperationSize = 4;
    private const int Longest = 65_000;
    private readonly List<byte> _code = [];
    private readonly List<int> _labels = [];
    private readonly List<(int Position, int Label)> _jumps = [];

    /// <summary>Names a place that is not known yet.</summary>
    public int NewLabel()
    {
        _labels.Add(-1);
        return _labels.Count - 1;
    }

    /// <summary>Says that a named place is here.</summary>
    public void Mark(int label) => _labels[label] = _code.Count;

    /// <summary>Appends an instruction that goes on behind it where it holds.</summary>
    public void Add(SocketFilterCode code, ReadOnlySpan<byte> argument, int otherwise)
    {
        _jumps.Add((_code.Count, otherwise));
        _code.AddRange([(byte)code, (byte)(OperationSize + argument.Length), 0, 0]);
        _code.AddRange(argument);
    }

    /// <summary>Appends a comparison of a port, which stands where a second instruction would have its jump.</summary>
    public void AddPort(SocketFilterCode code, ushort port, int otherwise)
    {
        Span<byte> argument = stackalloc byte[OperationSize];
        argument.Clear();
        MemoryMarshal.Write(argument[2..], port);
        Add(code, argument, otherwise);
    }

    /// <summary>Appends a jump.</summary>
    public void AddJump(int label) => Add(SocketFilterCode.Jump, [], label);

    /// <summary>Fills in the jumps.</summary>
    /// <param name="reject">The place where a socket is refused.</param>
    /// <returns>The program.</returns>
    public byte[] Assemble(int reject)
    {
        if (_code.Count > Longest)
            throw new ArgumentException($"The filter has {_code.Count} bytes; the kernel takes {Longest} at most. Name fewer ports and addresses, or ranges of them.");
        _labels[reject] = _code.Count + OperationSize;
        byte[] program = [.. _code];
        foreach ((int position, int label) in _jumps)
            MemoryMarshal.Write(program.AsSpan(position + 2), (ushort)(_labels[label] - position));
        return program;
    }
}
