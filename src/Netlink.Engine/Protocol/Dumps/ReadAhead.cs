using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Netlink.Protocol;

/// <summary>Receives a long dump's next datagrams on a thread of its own, while the last ones are being read. It holds four at most.</summary>
internal sealed class ReadAhead : IDisposable
{
    private const int Depth = 4;
    private readonly BlockingCollection<Received> _received = new(Depth);
    private readonly ConcurrentQueue<byte[]> _free = new();
    private readonly CancellationTokenSource _stop;
    private readonly Receiver _receive;
    private readonly Thread _thread;

    public ReadAhead(Receiver receive, int bufferSize, CancellationToken cancellationToken)
    {
        _receive = receive;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        for (int i = 0; i <= Depth; i++)
            _free.Enqueue(new byte[bufferSize]);
        _thread = new Thread(Receive) { IsBackground = true, Name = "netlink read-ahead" };
        _thread.Start();
    }

    public delegate int Receiver(ref byte[] buffer, CancellationToken cancellationToken);

    /// <summary>Gives the next datagram, and takes back the one that was given before.</summary>
    public byte[] Next(byte[] used, out int length)
    {
        _free.Enqueue(used);
        Received next = _received.Take();
        next.Failure?.Throw();
        length = next.Length;
        return next.Buffer;
    }

    /// <summary>Stops, and gives what was received and not yet taken.</summary>
    public IEnumerable<byte[]> Stop()
    {
        _stop.Cancel();
        while (_thread.IsAlive || _received.Count > 0)
        {
            if (_received.TryTake(out Received left, 1) && left.Failure is null)
                yield return left.Buffer[..left.Length];
        }
    }

    public void Dispose()
    {
        foreach (byte[] _ in Stop())
        {
        }

        _thread.Join();
        _received.Dispose();
        _stop.Dispose();
    }

    private void Receive()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                byte[] buffer = _free.TryDequeue(out byte[]? free) ? free : new byte[64 * 1024];
                int length = _receive(ref buffer, _stop.Token);
                _received.Add(new(buffer, length, null));
            }
        }
        catch (Exception exception)
        {
            _received.Add(new([], 0, ExceptionDispatchInfo.Capture(exception)));
        }
    }

    private readonly record struct Received(byte[] Buffer, int Length, ExceptionDispatchInfo? Failure);
}
