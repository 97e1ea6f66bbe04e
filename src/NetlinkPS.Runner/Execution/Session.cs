using System.Management.Automation;
using System.Management.Automation.Host;
using NetlinkPS.Runner.Commands;
using NetlinkPS.Runner.Formatting;
using NetlinkPS.Runner.Modules;

namespace NetlinkPS.Runner.Execution;

/// <summary>One run of a text: the module's commands, type data and views, the preferences, and the streams' ends.</summary>
internal sealed class Session
{
    private readonly Lazy<LoadedModule> _module;

    public Session(RunnerOptions options)
    {
        Options = options;
        _module = new Lazy<LoadedModule>(() => LoadedModule.Load(options.ModulePath ?? ModuleLocator.Find()), false);
        Views = new ViewStore(this);
        Types = new TypeStore(this);
        Host = new RunnerPSHost(this);
        Engine = new EngineIntrinsics(Host);
        Screen = new OutputFormatter(this, WriteLine);
    }

    public RunnerOptions Options { get; }
    public RunnerResult Result { get; } = new();
    public LoadedModule Module => _module.Value;
    public ViewStore Views { get; }
    public TypeStore Types { get; }
    public RunnerPSHost Host { get; }
    public EngineIntrinsics Engine { get; }
    public OutputFormatter Screen { get; }
    public PipelineRun? Running { get; set; }

    /// <summary>Set by <c>-ErrorAction Stop</c>, which ends the whole text; other terminating errors end their statement.</summary>
    public bool Ended { get; set; }

    public CmdletInfo FindCommand(string name)
    {
        if (BuiltInCommands.Find(name) is { } own) return own;
        if (Module.Find(name) is { } exported) return exported;
        if (!name.Contains('-', StringComparison.Ordinal) && (BuiltInCommands.Find("Get-" + name) ?? Module.Find("Get-" + name)) is { } get) return get;
        throw new CommandNotFoundException($"The term '{name}' is not recognized as a name of a cmdlet, function, script file, or executable program.\n"
            + "Check the spelling of the name, or if a path was included, verify that the path is correct and try again.") { CommandName = name };
    }

    public IEnumerable<CmdletInfo> AllCommands() =>
        BuiltInCommands.All().Concat(Module.CmdletNames.Select(n => Module.Find(n)!)).OrderBy(c => c.Name, StringComparer.OrdinalIgnoreCase);

    public void WriteLine(string line)
    {
        Result.Screen.Append(line).Append('\n');
        Options.Line?.Invoke(line);
    }

    public void WriteErrorRecord(ErrorRecord record)
    {
        Result.ErrorList.Add(record);
        foreach (string line in ErrorView.Lines(record, Options.Colour))
        {
            Result.ErrorScreen.Append(line).Append('\n');
            Options.ErrorLine?.Invoke(line);
        }
    }

    /// <summary>A message of another stream, in its colour: yellow, as PowerShell has warnings, verbose and debug lines.</summary>
    public void WriteMessage(string prefix, string text) => WriteLine(Options.Colour ? $"\e[33;1m{prefix}{text}\e[0m" : prefix + text);
}

internal sealed class RunnerPSHost(Session session) : PSHost
{
    public override string Name => "NetlinkPS.Runner";
    public override Version Version { get; } = new(7, 6);
    public override PSHostUserInterface UI { get; } = new UserInterface(session);

    private sealed class UserInterface(Session session) : PSHostUserInterface
    {
        public override bool SupportsVirtualTerminal => session.Options.Colour;
        public override PSHostRawUserInterface RawUI { get; } = new Raw(session);
        public override void Write(string value) => session.WriteLine(value);
        public override void WriteLine(string value) => session.WriteLine(value);
        public override void WriteErrorLine(string value) => session.Options.ErrorLine?.Invoke(value);
        public override void WriteWarningLine(string message) => session.WriteMessage("WARNING: ", message);
        public override void WriteVerboseLine(string message) => session.WriteMessage("VERBOSE: ", message);
        public override void WriteDebugLine(string message) => session.WriteMessage("DEBUG: ", message);
    }

    private sealed class Raw(Session session) : PSHostRawUserInterface
    {
        public override Size BufferSize { get => new(session.Options.Width, 9999); set => throw new NotSupportedException("The Runner does not resize the screen."); }
        public override Size WindowSize { get => BufferSize; set => BufferSize = value; }
    }
}
