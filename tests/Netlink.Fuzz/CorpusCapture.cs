using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Netlink.Tracing;
using Netlink.Wire;

namespace Netlink.Fuzz;

/// <summary>Adds to the corpus what a tool and the kernel say to each other.</summary>
internal static class CorpusCapture
{
    private const int MostOfAKind = 12;

    /// <summary>
    /// Runs a command under strace and appends its messages to a file of the corpus; those that it has already, and those of other families,
    /// are left out: <c>NAME [--most N] [--without OPERATION,...] COMMAND [ARGUMENT ...]</c>.
    /// </summary>
    /// <exception cref="FormatException">The arguments are wrong.</exception>
    public static int Run(IReadOnlyList<string> arguments)
    {
        if (Corpus.Folder is null)
            throw new FormatException("the corpus belongs to a clone of the project: run this from there");
        int most = MostOfAKind, next = 1;
        string[] without = [];
        for (; next + 1 < arguments.Count && arguments[next].StartsWith("--", StringComparison.Ordinal); next += 2)
        {
            string value = arguments[next + 1];
            if (arguments[next] == "--without")
                without = value.Split(',');
            else if (arguments[next] != "--most" || !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out most))
                throw new FormatException($"'{arguments[next]} {value}' is not understood: see --help");
        }

        if (next >= arguments.Count || arguments[0].Any(letter => !char.IsAsciiLetterOrDigit(letter)))
            throw new FormatException("capture needs the name of a file of the corpus and a command: see --help");
        return Run(arguments[0], most, without, [.. arguments.Skip(next)]);
    }

    private static int Run(string name, int most, string[] without, string[] command)
    {
        string trace = Path.GetTempFileName();
        try
        {
            string[] arguments = ["-f", "-e", "%network", "--decode-fd=socket", "--write=all", "--read=all", "-o", trace, .. command];
            using (Process strace = Process.Start(new ProcessStartInfo("strace", arguments) { RedirectStandardOutput = true })!)
            {
                strace.StandardOutput.ReadToEnd();
                strace.WaitForExit();
                if (strace.ExitCode != 0)
                    Console.Error.WriteLine($"{string.Join(' ', command)}: exit code {strace.ExitCode}; what was said is kept all the same.");
            }

            return Append(name, most, string.Join(' ', command), new TraceDecoder { ResolveFamily = FamilyNames.Find }.Decode(TraceReader.ReadFile(trace))
                .Where(message => !without.Contains(message.Operation)));
        }
        catch (Win32Exception)
        {
            throw new FormatException("strace is not installed");
        }
        catch (NetlinkFormatException exception)
        {
            Console.Error.WriteLine($"{string.Join(' ', command)}: {exception.Message}");
            return 1;
        }
        finally
        {
            File.Delete(trace);
        }
    }

    private static int Append(string name, int most, string command, IEnumerable<TraceMessage> messages)
    {
        string file = Path.Combine(Corpus.Folder!, name + ".txt");
        HashSet<string> known = File.Exists(file) ? [.. File.ReadLines(file)] : [];
        var lines = new List<string>();
        var counts = new Dictionary<string, int>();
        foreach (TraceMessage message in messages.Where(message => message.Schema is { } schema && message.Body.Length >= schema.HeaderSize)) // glibc sends struct rtgenmsg for all
        {
            string line = Corpus.Format(message), kind = $"{message.Operation} {message.Direction}";
            int count = counts[kind] = counts.GetValueOrDefault(kind) + 1;
            if (count <= most && known.Add(line))
                lines.Add(line);
        }

        if (lines.Count > 0)
        {
            Directory.CreateDirectory(Corpus.Folder!);
            File.AppendAllLines(file, [$"# {command} (Linux {Environment.OSVersion.Version})", .. lines]);
        }

        Console.WriteLine($"{Path.GetFileName(file)}: {lines.Count} messages of {command}");
        return 0;
    }
}
