using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Net;
using System.Threading;

namespace Samples;

public sealed class Initializer : IModuleAssemblyInitializer
{
    public static int Imports { get; private set; }

    public void OnImport() => Imports++;
}

internal static class Store
{
    public static readonly Thing[] Things =
    [
        new() { Name = "alpha", Index = 1, Size = new Amount(4096), Kind = Kind.Disk, Up = true, Tags = ["a", "b", "c", "d", "e"] },
        new() { Name = "beta", Index = 2, Size = new Amount(100), Kind = Kind.Net, Tags = ["x"] },
        new() { Name = "gamma-with-a-long-name", Index = 30, Size = new Amount(1 << 20), Kind = Kind.Net, Up = true },
    ];
}

public sealed class ThingCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Store.Things.Where(t => t.Name.StartsWith(wordToComplete, StringComparison.OrdinalIgnoreCase) && (fakeBoundParameters["Kind"] is not { } kind || t.Kind.ToString() == kind.ToString()))
            .Select(t => new CompletionResult(t.Name, t.Name, CompletionResultType.ParameterValue, $"{commandName} {parameterName} {t.Name}"));
}

[Cmdlet(VerbsCommon.Get, "SampleThing"), Alias("gst")]
[OutputType(typeof(Thing))]
public sealed class GetSampleThingCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), SupportsWildcards, ArgumentCompleter(typeof(ThingCompleter))]
    public string[] Name { get; set; } = ["*"];

    [Parameter] public Kind? Kind { get; set; }

    protected override void ProcessRecord()
    {
        foreach (string name in Name)
        {
            WildcardPattern pattern = new(name, WildcardOptions.IgnoreCase);
            Thing[] found = [.. Store.Things.Where(t => pattern.IsMatch(t.Name) && (Kind is null || t.Kind == Kind))];
            if (found.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
                WriteError(new ErrorRecord(new ItemNotFoundException($"There is no thing '{name}'."), "ThingNotFound", ErrorCategory.ObjectNotFound, name));
            WriteObject(found, true);
        }
    }
}

[Cmdlet(VerbsCommon.Set, "SampleThing", SupportsShouldProcess = true)]
public sealed class SetSampleThingCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), Alias("Name")] public ThingIdentity Thing { get; set; } = null!;
    [Parameter(Position = 1)] public Amount? Size { get; set; }
    [Parameter] public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        if (ShouldProcess(Thing.Name, $"set size {Size}") || PassThru) WriteObject($"{Thing.Name}={Size}");
    }
}

[Cmdlet(VerbsCommon.Remove, "SampleThing", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
public sealed class RemoveSampleThingCommand : PSCmdlet
{
    private bool _yesToAll, _noToAll;

    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)] public string Name { get; set; } = "";
    [Parameter] public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        if (!ShouldProcess(Name)) return;
        if (!Force && Name == "gamma-with-a-long-name" && !ShouldContinue("It is dear.", "Really", ref _yesToAll, ref _noToAll)) return;
        WriteObject("removed " + Name);
    }
}

[Cmdlet(VerbsCommon.New, "SampleThing")]
public sealed class NewSampleThingCommand : PSCmdlet, IDynamicParameters
{
    private NetParameters? _net;
    private RuntimeDefinedParameterDictionary? _disk;

    [Parameter(Mandatory = true, Position = 0)] public string Name { get; set; } = "";
    [Parameter(Mandatory = true, Position = 1)] public Kind Kind { get; set; }

    public object? GetDynamicParameters()
    {
        if (Kind == Kind.Net) return _net = new NetParameters();
        if (Kind != Kind.Disk || !MyInvocation.BoundParameters.ContainsKey(nameof(Kind))) return null;
        Collection<Attribute> attributes = [new ParameterAttribute { Mandatory = true }, new ValidateRangeAttribute(1, 100), new AliasAttribute("sec")];
        return _disk = new RuntimeDefinedParameterDictionary { ["Sectors"] = new RuntimeDefinedParameter("Sectors", typeof(int), attributes) };
    }

    protected override void ProcessRecord() =>
        WriteObject(_disk is not null ? $"{Name} disk {_disk["Sectors"].Value}" : _net is not null ? $"{Name} net {_net.Mtu}" : $"{Name} {Kind}");

    private sealed class NetParameters
    {
        [Parameter] public int Mtu { get; set; } = 1500;
    }
}

[Cmdlet(VerbsDiagnostic.Test, "SampleError")]
public sealed class TestSampleErrorCommand : PSCmdlet
{
    [Parameter(Position = 0)] public string How { get; set; } = "";
    [Parameter(ValueFromPipeline = true)] public object? InputObject { get; set; }

    protected override void ProcessRecord()
    {
        ErrorRecord record = new(new InvalidOperationException("It does not work."), "NotWorking", ErrorCategory.ResourceBusy, "target");
        switch (How)
        {
            case "Details": record.ErrorDetails = new ErrorDetails("In other words: no.") { RecommendedAction = "Try later." }; WriteError(record); break;
            case "Write": WriteError(record); break;
            case "Terminate": ThrowTerminatingError(record); break;
            case "Throw": throw new InvalidOperationException("Thrown.");
            case "ThrowRecord": throw new PSInvalidOperationException("Thrown with a record.");
            case "Swallow":
                try
                {
                    WriteObject(1);
                    WriteObject(2);
                }
                catch (PipelineStoppedException)
                {
                    Swallowed = true;
                    throw;
                }
                break;
        }
        WriteObject("after " + InputObject);
    }

    public static bool Swallowed { get; private set; }
}

[Cmdlet(VerbsLifecycle.Wait, "SampleStop")]
public sealed class WaitSampleStopCommand : PSCmdlet, IDisposable
{
    private readonly ManualResetEventSlim _stop = new();

    public static int Stopped { get; private set; }
    public static int Disposed { get; private set; }
    public static int Ended { get; private set; }

    protected override void ProcessRecord()
    {
        WriteObject("waiting");
        _stop.Wait(TimeSpan.FromSeconds(20));
        WriteObject(Stopping);
    }

    protected override void EndProcessing() => Ended++;

    protected override void StopProcessing()
    {
        Stopped++;
        _stop.Set();
    }

    public void Dispose()
    {
        Disposed++;
        _stop.Dispose();
    }
}

[Cmdlet(VerbsCommunications.Write, "SampleStream")]
public sealed class WriteSampleStreamCommand : PSCmdlet
{
    protected override void ProcessRecord()
    {
        WriteVerbose("in words");
        WriteWarning("careful");
        WriteDebug("inside");
        WriteProgress(new ProgressRecord(1, "work", "half") { PercentComplete = 50 });
        WriteInformation(new InformationRecord("for your information", "sample"));
        WriteObject(MyInvocation.InvocationName + " " + MyInvocation.BoundParameters.Count);
    }
}

[Cmdlet(VerbsDiagnostic.Resolve, "SampleSet", DefaultParameterSetName = "ByName")]
public sealed class ResolveSampleSetCommand : PSCmdlet
{
    [Parameter(ParameterSetName = "ByName", Position = 0)] public string? Name { get; set; }
    [Parameter(ParameterSetName = "ById", Mandatory = true, ValueFromPipelineByPropertyName = true), Alias("Index")] public int Id { get; set; }
    [Parameter(ParameterSetName = "ByObject", Mandatory = true, ValueFromPipeline = true)] public Thing? Object { get; set; }
    [Parameter(ValueFromRemainingArguments = true)] public string[]? Rest { get; set; }

    protected override void ProcessRecord() => WriteObject($"{ParameterSetName} {Name}{(ParameterSetName == "ById" ? Id : null)}{Object}{(Rest is null ? "" : " rest=" + string.Join("+", Rest))}");
}

[Cmdlet(VerbsDiagnostic.Test, "SampleValidation")]
public sealed class TestSampleValidationCommand : PSCmdlet
{
    [Parameter, ValidateSet("one", "two")] public string? Set { get; set; }
    [Parameter, ValidateRange(1, 10)] public int Range { get; set; }
    [Parameter, ValidatePattern("^[a-z]+$")] public string? Pattern { get; set; }
    [Parameter, ValidateLength(2, 4)] public string? Length { get; set; }
    [Parameter, ValidateCount(1, 2)] public string[]? Count { get; set; }
    [Parameter, ValidateNotNullOrEmpty] public string? NotEmpty { get; set; }
    [Parameter] public string? Ransom { get; set; }

    protected override void ProcessRecord() => WriteObject("valid");
}

public sealed class DoublingAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => inputData is int number ? number * 2
        : inputData is PSObject { BaseObject: int wrapped } ? wrapped * 2 : throw new ArgumentTransformationMetadataException("Only numbers double.");
}

[Cmdlet(VerbsData.Convert, "SampleValue")]
public sealed class ConvertSampleValueCommand : PSCmdlet
{
    [Parameter] public int Integer { get; set; }
    [Parameter] public byte Byte { get; set; }
    [Parameter] public double Real { get; set; }
    [Parameter] public TimeSpan Time { get; set; }
    [Parameter] public Amount Amount { get; set; }
    [Parameter] public Amount[]? Amounts { get; set; }
    [Parameter] public Marks Marks { get; set; }
    [Parameter] public Kind Kind { get; set; }
    [Parameter] public bool? Maybe { get; set; }
    [Parameter] public bool Truth { get; set; }
    [Parameter] public IPAddress? IPAddress { get; set; }
    [Parameter] public string? Text { get; set; }
    [Parameter] public string[]? Texts { get; set; }
    [Parameter] public Hashtable? Table { get; set; }
    [Parameter] public ThingIdentity? Identity { get; set; }
    [Parameter, Doubling] public int Doubled { get; set; }
    [Parameter] public object? Anything { get; set; }
    [Parameter] public SwitchParameter Switch { get; set; }

    protected override void ProcessRecord()
    {
        foreach (KeyValuePair<string, object> bound in MyInvocation.BoundParameters)
            WriteObject($"{bound.Key}: {bound.Value?.GetType().Name} {(bound.Value is Array array ? string.Join("|", array.Cast<object>()) : bound.Value is Hashtable table ? string.Join("|", table.Keys.Cast<object>().OrderBy(k => k.ToString()).Select(k => k + "=" + table[k])) : bound.Value)}");
    }
}

[Cmdlet(VerbsCommon.Get, "SampleNumber")]
public sealed class GetSampleNumberCommand : PSCmdlet
{
    [Parameter(Position = 0)] public string What { get; set; } = "Count";

    public static int Produced { get; private set; }
    public static bool Ended { get; private set; }

    protected override void ProcessRecord()
    {
        switch (What)
        {
            case "Count":
                Produced = 0;
                while (!Stopping) WriteObject(++Produced);
                break;
            case "Plain":
                WriteObject(new Plain { Small = 7, Text = "seven", Real = 1.5, Flag = true });
                WriteObject(new Plain { Small = 12345, Text = "a longer text", Real = 2, Flag = false });
                break;
            case "Wide": WriteObject(new Wide { First = "one\ntwo", Second = 2, Third = TimeSpan.FromSeconds(3661), Fourth = Kind.Sound, Fifth = new Summary(), Things = Store.Things }); break;
            case "Summary": WriteObject(new Summary()); break;
            case "Scripted": WriteObject(new Scripted { A = 1, B = 2 }); break;
            case "Mixed":
                WriteObject("text first");
                WriteObject(Store.Things[0]);
                WriteObject(42);
                WriteObject(new Summary());
                WriteObject(Kind.Net);
                break;
            case "Custom":
                PSObject custom = new();
                custom.Properties.Add(new PSNoteProperty("Colour", "red"));
                custom.Properties.Add(new PSNoteProperty("Count", 3));
                WriteObject(custom);
                break;
            case "Table": WriteObject(new Hashtable { ["key"] = "value" }); break;
            case "Address": WriteObject(IPAddress.Parse("10.0.0.1")); break;
            case "Time": WriteObject(TimeSpan.FromMinutes(90)); break;
            case "Null": WriteObject(null); break;
            case "Array": WriteObject(new[] { 3, 1, 2 }); break;
        }
    }

    protected override void EndProcessing() => Ended = true;
}
