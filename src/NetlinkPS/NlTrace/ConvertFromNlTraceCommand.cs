using System.Management.Automation;
using Netlink;
using Netlink.Sockets;
using Netlink.Tracing;
using Netlink.Wire;

namespace NetlinkPS;

/// <summary>
/// Takes traced netlink messages apart: what strace prints, a capture of an nlmon device, or bytes. Names and values come out of the module's
/// own declarations.
/// </summary>
[Cmdlet(VerbsData.ConvertFrom, "NlTrace", DefaultParameterSetName = InputSet)]
[OutputType(typeof(TraceMessage))]
[OutputType(typeof(string))]
public sealed class ConvertFromNlTraceCommand : NlCmdlet
{
    private const string PathSet = "Path", InputSet = "Input", BytesSet = "Bytes";
    private readonly StraceReader _strace = new();
    private TraceDecoder? _decoder;
    private IReadOnlyDictionary<ushort, string>? _families;
    private List<byte>? _bytes;
    private bool _failed;

    /// <summary>Files: what strace wrote, or a capture (pcap or pcapng) of an nlmon device; with -Protocol the bytes of messages, as they are or as hexadecimal digits.</summary>
    [Parameter(ParameterSetName = PathSet, Position = 0, Mandatory = true,
        HelpMessage = "Files: what strace wrote, or a capture (pcap or pcapng) of an nlmon device; with -Protocol the bytes of messages, as they are or as hexadecimal digits")]
    public string[] Path { get; set; } = [];

    /// <summary>The lines that strace prints (strace -f -e %network --decode-fd=socket --write=all --read=all), or files; with -Protocol bytes or hexadecimal digits.</summary>
    [Parameter(ParameterSetName = InputSet, Mandatory = true, ValueFromPipeline = true,
        HelpMessage = "The lines that strace prints (strace -f -e %network --decode-fd=socket --write=all --read=all), or files; with -Protocol bytes or hexadecimal digits")]
    [AllowEmptyString]
    public object InputObject { get; set; } = "";

    /// <summary>The bytes of one message or more; text is taken as hexadecimal digits.</summary>
    [Parameter(ParameterSetName = BytesSet, Mandatory = true, HelpMessage = "The bytes of one message or more; text is taken as hexadecimal digits")]
    [HexBytes]
    public byte[] Bytes { get; set; } = [];

    /// <summary>The protocol that the bytes belong to: Route, Generic, Netfilter ...</summary>
    [Parameter(ParameterSetName = BytesSet, Mandatory = true, HelpMessage = "The protocol that the bytes belong to: Route, Generic, Netfilter ...")]
    [Parameter(ParameterSetName = PathSet, HelpMessage = "The protocol that the file's bytes belong to, where it is no trace: Route, Generic, Netfilter ...")]
    [Parameter(ParameterSetName = InputSet, HelpMessage = "The protocol that the bytes belong to, where the input is no trace: Route, Generic, Netfilter ...")]
    public NetlinkProtocol? Protocol { get; set; }

    /// <summary>Each message as text of several lines instead of an object.</summary>
    [Parameter(HelpMessage = "Each message as text of several lines instead of an object")]
    public SwitchParameter AsText { get; set; }

    /// <summary>The running kernel is not asked which generic netlink family has which number: for traces of another machine, or from before a boot.</summary>
    [Parameter(HelpMessage = "The running kernel is not asked which generic netlink family has which number: for traces of another machine, or from before a boot")]
    public SwitchParameter Offline { get; set; }

    private object Input => InputObject is PSObject wrapped ? wrapped.BaseObject : InputObject;

    private TraceDecoder Decoder => _decoder ??= new TraceDecoder { ResolveFamily = Offline ? null : FamilyName };

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        switch (ParameterSetName)
        {
            case InputSet when Input is FileInfo file:
                ReadFile(file.FullName);
                break;
            case InputSet:
                if (!_failed)
                    _failed = !Attempt(null, () => Take(Input));
                break;
            case BytesSet:
                Attempt(null, () => Write(TraceReader.FromBytes(Protocol!.Value, Bytes)));
                break;
            default:
                foreach (string path in Path)
                    ReadFile(path);
                break;
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (ParameterSetName != InputSet || _failed)
            return;
        if (_strace.Lines > 0)
            Attempt(null, () => Write(_strace.Complete()));
        if (_bytes is not null)
            Attempt(null, () => Write(TraceReader.FromBytes(Protocol!.Value, _bytes.ToArray())));
    }

    /// <summary>Takes a line of a trace, or with a protocol some bytes: a message may come in pieces.</summary>
    private void Take(object input)
    {
        if (Protocol is null)
        {
            Write(_strace.Read(input.ToString() ?? ""));
            return;
        }

        _bytes ??= [];
        _bytes.AddRange(input switch { byte single => [single], byte[] several => several, _ => TraceReader.FromHex(input.ToString() ?? "") });
    }

    private void ReadFile(string path)
    {
        string file = GetUnresolvedProviderPathFromPSPath(path);
        if (!System.IO.Path.Exists(file))
        {
            WriteError(ErrorRecords.NotFound("file", path));
            return;
        }

        // Numbers of families and requests are those of one trace.
        _decoder = null;
        try
        {
            Attempt(path, () =>
            {
                foreach (TraceDatagram datagram in Protocol is { } protocol ? TraceReader.ReadFile(file, protocol) : TraceReader.ReadFile(file))
                {
                    StopToken.ThrowIfCancellationRequested();
                    Write(datagram);
                }
            });
        }
        catch (IOException exception)
        {
            WriteError(new ErrorRecord(exception, "FileUnreadable", ErrorCategory.ReadError, path));
        }
    }

    private void Write(TraceDatagram? datagram)
    {
        if (datagram is null)
            return;
        foreach (TraceMessage message in Decoder.Decode(datagram))
            WriteObject(AsText ? message.ToString() : message);
    }

    /// <summary>The running kernel's families; a kernel that cannot be asked only leaves numbers.</summary>
    private string? FamilyName(ushort id)
    {
        if (_families is null)
        {
            try
            {
                using GenericSession session = GenericSession.Open(Namespace, StopToken);
                _families = session.Control.List(StopToken).Where(family => family is { Id: not null, Name: not null }).ToDictionary(family => family.Id!.Value, family => family.Name!);
            }
            catch (NetlinkException exception)
            {
                WriteVerbose($"The kernel does not tell its generic netlink families: {exception.Message}");
                _families = new Dictionary<ushort, string>();
            }
        }

        return _families.GetValueOrDefault(id);
    }
}
