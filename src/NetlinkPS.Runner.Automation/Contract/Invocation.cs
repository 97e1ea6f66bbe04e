using System.Collections.ObjectModel;
using System.Management.Automation.Host;

namespace System.Management.Automation
{
    [Flags]
    public enum CommandTypes { Alias = 1, Function = 2, Filter = 4, Cmdlet = 8, ExternalScript = 16, Application = 32, Script = 64, Configuration = 256, All = 383 }

    public enum CommandOrigin { Runspace, Internal }

    public abstract class CommandInfo
    {
        internal CommandInfo(string name) => Name = name;

        public string Name { get; }
        public CommandTypes CommandType { get; internal init; }
        public string ModuleName { get; internal init; } = "";
        public virtual string Source => ModuleName;
        public virtual Version Version { get; internal init; } = new(0, 0);
        public abstract string Definition { get; }
        public override string ToString() => Name;
    }

    public class CmdletInfo : CommandInfo
    {
        public CmdletInfo(string name, Type implementingType) : base(name)
        {
            ImplementingType = implementingType;
            CommandType = CommandTypes.Cmdlet;
            int dash = name.IndexOf('-', StringComparison.Ordinal);
            Verb = dash < 0 ? "" : name[..dash];
            Noun = dash < 0 ? name : name[(dash + 1)..];
        }

        public Type ImplementingType { get; }
        public string Verb { get; }
        public string Noun { get; }
        public override string Definition => Name;
    }

    public class InvocationInfo
    {
        internal InvocationInfo() { }

        public CommandInfo? MyCommand { get; internal set; }
        public Dictionary<string, object?> BoundParameters { get; internal set; } = new(StringComparer.OrdinalIgnoreCase);
        public List<object?> UnboundArguments { get; } = [];
        public string InvocationName { get; internal set; } = "";
        public string Line { get; internal set; } = "";
        public int ScriptLineNumber { get; internal set; } = 1;
        public int OffsetInLine { get; internal set; }
        public long HistoryId { get; internal set; } = 1;
        public string ScriptName { get; internal set; } = "";
        public string PSScriptRoot { get; internal set; } = "";
        public string PSCommandPath { get; internal set; } = "";
        public int PipelineLength { get; internal set; }
        public int PipelinePosition { get; internal set; }
        public bool ExpectingInput { get; internal set; }
        public CommandOrigin CommandOrigin { get; internal set; }
        public string PositionMessage => $"At line:{ScriptLineNumber} char:{OffsetInLine}";
    }

    /// <summary>What argument transformations, validations and completers are told about the engine: the session's state and its host.</summary>
    public class EngineIntrinsics
    {
        internal EngineIntrinsics(PSHost host) => Host = host;

        public PSHost Host { get; }
        public SessionState SessionState { get; } = new();
    }

    public sealed class SessionState
    {
        public PathIntrinsics Path { get; } = new();
        public PSVariableIntrinsics PSVariable { get; } = new();
    }

    /// <summary>The Runner's language has no variables; cmdlets can keep some for the length of a run. All are global.</summary>
    public sealed class PSVariableIntrinsics
    {
        private readonly Dictionary<string, object?> _values = new(StringComparer.OrdinalIgnoreCase);

        internal PSVariableIntrinsics() { }

        public object? GetValue(string name) => GetValue(name, null);
        public object? GetValue(string name, object? defaultValue) => _values.TryGetValue(Plain(name), out object? value) ? value : defaultValue;
        public void Set(string name, object? value) => _values[Plain(name)] = value;
        public void Remove(string name) => _values.Remove(Plain(name));

        private static string Plain(string name) => name[(name.IndexOf(':') + 1)..];
    }

    /// <summary>Statements that a cmdlet is given to run. The Runner's language has none, so that none can be made.</summary>
    public sealed class ScriptBlock
    {
        private ScriptBlock() { }

        public Collection<PSObject> Invoke(params object[] args) => throw new NotSupportedException("The Runner does not run script blocks.");
    }

    public sealed class ProviderInfo
    {
        internal ProviderInfo() { }

        public string Name => "FileSystem";
        public string ModuleName => "Microsoft.PowerShell.Core";
        public override string ToString() => ModuleName + "\\" + Name;
    }

    public sealed class PathInfo
    {
        internal PathInfo(string path) => Path = path;

        public string Path { get; }
        public string ProviderPath => Path;
        public ProviderInfo Provider { get; } = new();
        public override string ToString() => Path;
    }

    /// <summary>Paths of the file system, the only provider that the Runner has.</summary>
    public sealed class PathIntrinsics
    {
        internal PathIntrinsics() { }

        public PathInfo CurrentLocation => new(Environment.CurrentDirectory);
        public PathInfo CurrentFileSystemLocation => CurrentLocation;
        public PathInfo CurrentProviderLocation(string providerName) => CurrentLocation;
        public string Combine(string parent, string child) => IO.Path.Join(parent, child);

        public string GetUnresolvedProviderPathFromPSPath(string path)
        {
            const string Prefix = "FileSystem::";
            int start = path.IndexOf(Prefix, StringComparison.OrdinalIgnoreCase);
            if (start >= 0) path = path[(start + Prefix.Length)..];
            if (path == "~" || path.StartsWith("~/", StringComparison.Ordinal))
                path = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + path[1..];
            return IO.Path.GetFullPath(path);
        }

        public Collection<string> GetResolvedProviderPathFromPSPath(string path, out ProviderInfo provider)
        {
            provider = new ProviderInfo();
            string full = GetUnresolvedProviderPathFromPSPath(path);
            Collection<string> found = [];
            if (WildcardPattern.ContainsWildcardCharacters(path))
            {
                WildcardPattern pattern = new(IO.Path.GetFileName(full));
                string folder = IO.Path.GetDirectoryName(full) ?? "/";
                if (WildcardPattern.ContainsWildcardCharacters(folder))
                    throw new NotSupportedException("The Runner resolves wildcards in the last part of a path only.");
                if (IO.Directory.Exists(folder))
                    foreach (string entry in IO.Directory.EnumerateFileSystemEntries(folder))
                        if (pattern.IsMatch(IO.Path.GetFileName(entry))) found.Add(entry);
                return found;
            }
            if (!IO.Path.Exists(full)) throw new ItemNotFoundException($"Cannot find path '{full}' because it does not exist.") { Target = full };
            found.Add(full);
            return found;
        }
    }

    public sealed class PSModuleInfo
    {
        internal PSModuleInfo(string name) => Name = name;

        public string Name { get; }
        public override string ToString() => Name;
    }
}

namespace System.Management.Automation.Language
{
    public abstract class Ast
    {
        private readonly string _text;

        internal Ast(string text) => _text = text;

        public override string ToString() => _text;
    }

    public abstract class StatementAst : Ast
    {
        internal StatementAst(string text) : base(text) { }
    }

    public abstract class CommandBaseAst : StatementAst
    {
        internal CommandBaseAst(string text) : base(text) { }
    }

    /// <summary>The command under the cursor: completers get its text and its name; the Runner keeps no finer tree.</summary>
    public class CommandAst : CommandBaseAst
    {
        private readonly string _name;

        internal CommandAst(string text, string name) : base(text) => _name = name;

        public string GetCommandName() => _name;
    }
}

namespace System.Management.Automation.Host
{
    public abstract class PSHost
    {
        public abstract string Name { get; }
        public abstract Version Version { get; }
        public abstract PSHostUserInterface UI { get; }
        public virtual Globalization.CultureInfo CurrentCulture => Globalization.CultureInfo.CurrentCulture;
        public virtual Globalization.CultureInfo CurrentUICulture => Globalization.CultureInfo.CurrentUICulture;
    }

    public abstract class PSHostUserInterface
    {
        public virtual bool SupportsVirtualTerminal => false;
        public abstract PSHostRawUserInterface RawUI { get; }
        public abstract void Write(string value);
        public abstract void WriteLine(string value);
        public abstract void WriteErrorLine(string value);
        public abstract void WriteWarningLine(string message);
        public abstract void WriteVerboseLine(string message);
        public abstract void WriteDebugLine(string message);
    }

    public abstract class PSHostRawUserInterface
    {
        public abstract Size BufferSize { get; set; }
        public abstract Size WindowSize { get; set; }
    }

    public struct Size(int width, int height) : IEquatable<Size>
    {
        public int Width { get; set; } = width;
        public int Height { get; set; } = height;
        public readonly bool Equals(Size other) => Width == other.Width && Height == other.Height;
        public override readonly bool Equals(object? obj) => obj is Size other && Equals(other);
        public override readonly int GetHashCode() => HashCode.Combine(Width, Height);
        public static bool operator ==(Size first, Size second) => first.Equals(second);
        public static bool operator !=(Size first, Size second) => !first.Equals(second);
        public override readonly string ToString() => $"{Width},{Height}";
    }
}
