using System.Diagnostics;
using Netlink.Tracing;
using Netlink.Wire;

namespace Netlink.Fuzz;

/// <summary>Adds to the corpus what a tool and the kernel say to each other.</summary>
internal static class CorpusCapture
{
    private const int MostOfAKind = 12;

    /// <summary>Runs a command under strace and appends its messages to a file of the corpus; those that it has already, and those of other families, are left out.</summary>
    public static int Run(string name, string[] without, string[] command)
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

            return Append(name, string.Join(' ', command), new TraceDecoder { ResolveFamily = FamilyNames.Find }.Decode(TraceReader.ReadFile(trace))
                .Where(message => !without.Contains(message.Operation)));
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

    private static int Append(string name, string command, IEnumerable<TraceMessage> messages)
    {
        string file = Path.Combine(Corpus.Folder!, name + ".txt");
        HashSet<string> known = File.Exists(file) ? [.. File.ReadLines(file)] : [];
        var lines = new List<string>();
        var counts = new Dictionary<string, int>();
        foreach (TraceMessage message in messages.Where(message => message.Schema is { } schema && message.Body.Length >= schema.HeaderSize)) // glibc sends struct rtgenmsg for all
        {
            string line = Corpus.Format(message), kind = $"{message.Operation} {message.Direction}";
            int count = counts[kind] = counts.GetValueOrDefault(kind) + 1;
            if (count <= MostOfAKind && known.Add(line))
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
