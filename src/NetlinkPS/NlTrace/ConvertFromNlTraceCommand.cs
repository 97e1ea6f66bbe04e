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
    private bool _failed;

    /// <summary>Files: what strace wrote, or a capture (pcap or pcapng) of an nlmon device; with -Protocol the bytes of messages.</summary>
    [Parameter(ParameterSetName = PathSet, Position = 0, Mandatory = true,
        HelpMessage = "Files: what strace wrote, or a capture (pcap or pcapng) of an nlmon device; with -Protocol the bytes of messages")]
    public string[] Path { get; set; } = [];

    /// <summary>The lines that strace prints (strace -f -e %network --decode-fd=socket --write=all --read=all), or files.</summary>
    [Parameter(ParameterSetName = InputSet, Mandatory = true, ValueFromPipeline = true,
        HelpMessage = "The lines that strace prints (strace -f -e %network --decode-fd=socket --write=all --read=all), or files")]
    [AllowEmptyString]
    public object InputObject { get; set; } = "";

    /// <summary>The bytes of one message or more.</summary>
    [Parameter(ParameterSetName = BytesSet, Mandatory = true, HelpMessage = "The bytes of one message or more")]
    public byte[] Bytes { get; set; } = [];

    /// <summary>The protocol that the bytes belong to: Route, Generic, Netfilter ...</summary>
    [Parameter(ParameterSetName = BytesSet, Mandatory = true, HelpMessage = "The protocol that the bytes belong to: Route, Generic, Netfilter ...")]
    [Parameter(ParameterSetName = PathSet, HelpMessage = "The protocol that the file's bytes belong to, where it is no trace: Route, Generic, Netfilter ...")]
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
                    _failed = !Attempt(null, () => Write(_strace.Read(Input.ToString() ?? "")));
                break;
            case BytesSet:
                Attempt(null, () => Write(new TraceDatagram(Protocol!.Value, TraceDirection.Unknown, Bytes)));
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
        if (ParameterSetName == InputSet && !_failed && _strace.Lines > 0)
            Attempt(null, () => Write(_strace.Complete()));
    }

    private void ReadFile(string path)
    {
        string file = GetUnresolvedProviderPathFromPSPath(path);
        if (!File.Exists(file))
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
                if (Protocol is { } protocol)
                {
                    Write(new TraceDatagram(protocol, TraceDirection.Unknown, NotEmpty(File.ReadAllBytes(file), path)));
                    return;
                }

                foreach (TraceDatagram datagram in TraceReader.ReadFile(file))
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

    private static byte[] NotEmpty(byte[] bytes, string path) => bytes.Length > 0 ? bytes : throw new NetlinkFormatException($"{path} is empty.");

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
