using System.Diagnostics;
using Netlink.Tracing;
using NetlinkPS.Runner;
using Xunit;

namespace NetlinkPS.Tests;

public sealed class TraceTests : IDisposable
{
    private const string Trace = """
        7 sendto(3<NETLINK:[ROUTE:7]>, x, 40, 0, NULL, 0) = 40
         | 00000  28 00 00 00 12 00 01 03  70 6b 01 6b 00 00 00 00  (.......pk.k.... |
         | 00010  11 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00  ................ |
         | 00020  08 00 1d 00 01 00 00 00                           ........         |
        7 recvmsg(3<NETLINK:[ROUTE:7]>, x, 0) = 36
         * 36 bytes in buffer 0
         | 00000  24 00 00 00 02 00 00 01  70 6b 01 6b 07 00 00 00  $.......pk.k.... |
         | 00010  ed ff ff ff 28 00 00 00  12 00 01 03 70 6b 01 6b  ....(.......pk.k |
         | 00020  00 00 00 00                                       ....             |
        """;

    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void A_trace_in_a_file_becomes_messages()
    {
        File.WriteAllText(_file, Trace);
        TraceMessage[] messages = [.. Do($"ConvertFrom-NlTrace {_file}").Output.Cast<TraceMessage>()];
        Assert.Equal([("RTM_GETLINK", TraceDirection.ToKernel), ("NLMSG_ERROR", TraceDirection.FromKernel)], messages.Select(message => (message.Operation, message.Direction)));
        Assert.Equal(("ENODEV", 7), (messages[1].Error, messages[1].ProcessId));
        Assert.Equal("RTM_GETLINK", Assert.IsType<TraceMessage>(Assert.Single(Do($"ConvertFrom-NlTrace {_file} | Where-Object Error").Output)).Answers);
    }

    [Fact]
    public void The_table_is_readable_and_the_text_is_whole()
    {
        File.WriteAllText(_file, Trace);
        string table = Do($"ConvertFrom-NlTrace {_file} | Out-String").Output[0]!.ToString()!;
        Assert.Contains("7 ->  RTM_GETLINK ", table);
        Assert.Contains("7 <-  NLMSG_ERROR ", table);
        Assert.Contains(" ENODEV", table);
        Assert.All(table.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
        string text = Assert.IsType<string>(Do($"ConvertFrom-NlTrace {_file} -AsText").Output[0]);
        Assert.Contains("IFLA_EXT_MASK (Extensions): VirtualFunctions (1)", text);
        Assert.Contains("IFLA_EXT_MASK", Do($"ConvertFrom-NlTrace {_file} | Select-Object -First 1 -ExpandProperty Fields | Out-String").Output[0]!.ToString());
    }

    [Fact]
    public void Lines_come_through_the_pipeline()
    {
        string lines = string.Join(", ", Trace.Split('\n').Select(line => $"'{line.Replace("'", "''", StringComparison.Ordinal)}'"));
        Assert.Equal(2, Do($"{lines} | ConvertFrom-NlTrace").Output.Count);
    }

    [Fact]
    public void Bytes_need_a_protocol()
    {
        var message = Assert.IsType<TraceMessage>(Assert.Single(Do("ConvertFrom-NlTrace -Protocol Route -Bytes 20,0,0,0,3,0,2,0,1,0,0,0,0,0,0,0,0,0,0,0").Output));
        Assert.Equal(("NLMSG_DONE", "NLM_F_MULTI"), (message.Operation, message.Flags));
        File.WriteAllBytes(_file, [20, 0, 0, 0, 3, 0, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        Assert.Equal("NLMSG_DONE", Assert.IsType<TraceMessage>(Assert.Single(Do($"ConvertFrom-NlTrace {_file} -Protocol Route").Output)).Operation);
    }

    [Theory]
    [InlineData("ConvertFrom-NlTrace -Protocol Route -Bytes '14000000 0300 0200 01000000 00000000 00000000'")]
    [InlineData("'14:00:00:00 03,00,02,00', '0x01 0x00 0x00 0x00', '0000000000000000' | ConvertFrom-NlTrace -Protocol Route")]
    public void Bytes_may_be_digits(string pipeline) => Assert.Equal("NLMSG_DONE", Assert.IsType<TraceMessage>(Assert.Single(Do(pipeline).Output)).Operation);

    [Fact]
    public void A_file_may_hold_digits()
    {
        File.WriteAllText(_file, "14000000 03000200\n01000000 00000000\n00000000\n");
        Assert.Equal("NLMSG_DONE", Assert.IsType<TraceMessage>(Assert.Single(Do($"ConvertFrom-NlTrace {_file} -Protocol Route").Output)).Operation);
        File.WriteAllText(_file, "14000000 0300020");
        Assert.Contains("one is missing", Assert.Single(Run($"ConvertFrom-NlTrace {_file} -Protocol Route").Errors).ToString());
    }

    [Fact]
    public void The_list_shows_every_attribute_with_its_depth()
    {
        File.WriteAllText(_file, Trace);
        string list = Do($"ConvertFrom-NlTrace {_file} | Format-List | Out-String").Output[0]!.ToString()!;
        Assert.Contains("\nFields    : ifi_family 17, ifi_type", list);
        Assert.Contains("\n            IFLA_EXT_MASK (Extensions): VirtualFunctions (1)", list);
    }

    [Theory]
    [InlineData("ConvertFrom-NlTrace /", "/ is a folder; a trace is a file.")]
    [InlineData("ConvertFrom-NlTrace / -Protocol Route", "/ is a folder; a trace is a file.")]
    [InlineData("ConvertFrom-NlTrace /nowhere/at.all", "There is no file '/nowhere/at.all'.")]
    [InlineData("ConvertFrom-NlTrace /dev/null", "/dev/null is empty.")]
    [InlineData("ConvertFrom-NlTrace /proc/self/exe", "There is no netlink in this")]
    [InlineData("ConvertFrom-NlTrace -Protocol Route -Bytes 12z4", "'z' is no hexadecimal digit.")]
    [InlineData("ConvertFrom-NlTrace -Protocol Route -Bytes '12345'", "one is missing")]
    [InlineData("ConvertFrom-NlTrace -Protocol Route -Bytes ff000000100001000100000000000000", "a message says that it has 255 bytes, where 16 are there")]
    [InlineData("'' | ConvertFrom-NlTrace -Protocol Route", "There are no bytes.")]
    [InlineData("'' | ConvertFrom-NlTrace", "There is no netlink in this")]
    public void The_runner_says_in_one_line_what_is_wrong_and_ends_with_a_code(string pipeline, string expected)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "NetlinkPS.Runner"), ["-Module", Lab.Manifest, pipeline]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process runner = Process.Start(start)!;
        string output = runner.StandardOutput.ReadToEnd(), error = runner.StandardError.ReadToEnd();
        runner.WaitForExit();
        Assert.Equal((1, ""), (runner.ExitCode, output.Trim()));
        Assert.StartsWith("ConvertFrom-NlTrace: ", error);
        Assert.Contains(expected, error);
        Assert.Equal(1, error.Count(letter => letter == '\n'));
    }

    [Fact]
    public void Wrong_input_is_one_line_with_an_id()
    {
        Fails("", "is empty", "InvalidData");
        Fails("hello", "There is no netlink in this", "InvalidData");
        Fails(Trace[..^40], "line 9", "InvalidData");
        Fails(Trace.Replace("08 00 1d 00 01 00 00 00 ", "08 00 1d 00             ", StringComparison.Ordinal), "ends after 36 of 40 bytes", "InvalidData");
        Fails("\u00d4\u00c3\u00b2\u00a1\u0002\u0000", "is cut short", "InvalidData");
        Assert.Equal("ObjectNotFound,NetlinkPS.ConvertFromNlTraceCommand", Assert.Single(Run("ConvertFrom-NlTrace /nowhere/at.all").Errors).FullyQualifiedErrorId);
    }

    public void Dispose() => File.Delete(_file);

    private void Fails(string content, string expected, string id)
    {
        File.WriteAllText(_file, content, System.Text.Encoding.Latin1);
        var error = Assert.Single(Run($"ConvertFrom-NlTrace {_file}").Errors);
        Assert.Contains(expected, error.ToString());
        Assert.DoesNotContain('\n', error.ToString());
        Assert.Equal($"{id},NetlinkPS.ConvertFromNlTraceCommand", error.FullyQualifiedErrorId);
    }

    private static RunnerResult Run(string pipeline) => RunnerHost.Run(pipeline, new RunnerOptions { ModulePath = Lab.Manifest });

    private static RunnerResult Do(string pipeline)
    {
        RunnerResult result = Run(pipeline);
        Assert.Empty(result.Errors.Select(error => $"{error.FullyQualifiedErrorId}: {error}"));
        return result;
    }
}
