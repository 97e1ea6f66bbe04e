using System.Globalization;
using System.Text;

namespace NetlinkPS.Runner;

/// <summary>The program's own arguments and its console.</summary>
internal static class CommandLine
{
    private const string Usage = """
        Runs pipelines of NetlinkPS's cmdlets where PowerShell is not installed.

          NetlinkPS.Runner [-Module FILE.psd1] [-Command] 'Get-NlLink | Where-Object Up | Format-Table'
          NetlinkPS.Runner [-Module FILE.psd1] -File FILE
          NetlinkPS.Runner [-Module FILE.psd1] -            (reads the text from standard input)

        The text is PowerShell's: commands joined by |, statements joined by ; && || or new lines, literal arguments. There are no
        variables, functions, loops or script blocks. It ends with 0 when the last statement succeeded, otherwise with 1.
        'Get-Command' lists what there is.

        """;

    public static int Run(string[] args)
    {
        string? module = null, text = null;
        for (int i = 0; i < args.Length && text is null; i++)
        {
            string argument = args[i];
            bool Is(string option) => argument.TrimStart('-').Equals(option, StringComparison.OrdinalIgnoreCase) && argument.StartsWith('-');
            bool last = i + 1 >= args.Length;
            if (Is("Help") || Is("h") || Is("?")) { Console.Out.Write(Usage); return 0; }
            if (Is("Module") && !last) module = args[++i];
            else if (Is("File") && !last)
            {
                if (!File.Exists(args[i + 1])) { Console.Error.WriteLine($"The file '{args[i + 1]}' is not there."); return 64; }
                text = File.ReadAllText(args[i + 1]);
            }
            else if ((Is("Command") || Is("c")) && !last) text = string.Join(' ', args[(i + 1)..]);
            else if (argument == "-") text = Console.In.ReadToEnd();
            else if (argument.StartsWith('-')) { Console.Error.WriteLine($"The Runner has no option '{argument}'.\n"); Console.Error.Write(Usage); return 64; }
            else text = string.Join(' ', args[i..]);
        }
        if (string.IsNullOrWhiteSpace(text)) { Console.Error.Write(Usage); return 64; }
        return Run(text, module);
    }

    private static int Run(string text, string? module)
    {
        using CancellationTokenSource stop = new();
        ConsoleCancelEventHandler onInterrupt = (_, e) => { e.Cancel = true; stop.Cancel(); };
        bool terminal = !Console.IsOutputRedirected;
        using StreamWriter output = new(Console.OpenStandardOutput(), new UTF8Encoding(false), 4096) { AutoFlush = terminal };
        using StreamWriter errors = new(Console.OpenStandardError(), new UTF8Encoding(false), 1024) { AutoFlush = true };
        if (terminal || !Console.IsInputRedirected) Console.CancelKeyPress += onInterrupt;
        else System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGINT, c => { c.Cancel = true; stop.Cancel(); });
        RunnerOptions options = new()
        {
            ModulePath = module,
            Width = Columns(terminal),
            Colour = terminal && Environment.GetEnvironmentVariable("NO_COLOR") is null or "",
            Line = output.WriteLine,
            ErrorLine = line => { output.Flush(); errors.WriteLine(line); },
            Answer = prompt => { output.Write(prompt); output.Flush(); return Console.In.ReadLine(); },
            KeepObjects = false,
            Cancellation = stop.Token,
        };
        try
        {
            int code = RunnerHost.Run(text, options).ExitCode;
            return stop.IsCancellationRequested ? 130 : code;
        }
        catch (Exception e) when (e is FileNotFoundException or InvalidDataException or NotSupportedException or BadImageFormatException)
        {
            output.Flush();
            errors.WriteLine(e.Message);
            return 1;
        }
    }

    private static int Columns(bool terminal)
    {
        if (terminal && Console.WindowWidth > 0) return Console.WindowWidth;
        return int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns) && columns > 0 ? columns : 120;
    }
}
