using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using NetlinkPS.Runner.Language;

namespace NetlinkPS.Runner.Binding;

/// <summary>
/// Binds arguments and pipeline objects to a cmdlet's parameters, with PowerShell's order, rules and words.
/// This part binds the command line; ParameterBinder.Pipeline.cs binds objects, ParameterBinder.Sets.cs picks the parameter set.
/// </summary>
internal sealed partial class ParameterBinder
{
    private readonly Cmdlet _cmdlet;
    private readonly InvocationInfo _invocation;
    private readonly EngineIntrinsics _engine;
    private readonly ParameterSetNames _sets = new();
    private readonly List<BindableParameter> _all = [];
    private readonly bool _expectsInput;
    private uint _current = uint.MaxValue;
    private List<Argument> _arguments = [];

    public ParameterBinder(Cmdlet cmdlet, InvocationInfo invocation, EngineIntrinsics engine, bool expectsInput)
    {
        (_cmdlet, _invocation, _engine, _expectsInput) = (cmdlet, invocation, engine, expectsInput);
        Metadata = cmdlet.GetType().GetCustomAttribute<CmdletAttribute>() ?? throw new NotSupportedException($"{cmdlet.GetType()} has no [Cmdlet].");
        _sets.DefaultName = Metadata.DefaultParameterSetName;
        Add(BindableParameter.Of(cmdlet, ParameterOrigin.Declared, _sets));
        _ = _sets.Default;
        Add(BindableParameter.Of(Common, ParameterOrigin.Common, _sets));
        if (Metadata.SupportsShouldProcess) Add(BindableParameter.Of(Confirmation, ParameterOrigin.Common, _sets));
    }

    public CmdletAttribute Metadata { get; }
    public CommonParameters Common { get; } = new();
    public ShouldProcessParameters Confirmation { get; } = new();
    public IReadOnlyList<BindableParameter> Parameters => _all;
    public ParameterSetNames Sets => _sets;
    public Dictionary<string, object?> Bound => _invocation.BoundParameters;

    private IEnumerable<BindableParameter> Unbound => _all.Where(p => !p.IsBound);

    private sealed record Argument(string? Name, bool HasValue, object? Value, string Text);

    private void Add(IEnumerable<BindableParameter> parameters)
    {
        foreach (BindableParameter parameter in parameters)
        {
            if (_all.Exists(p => p.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)))
                throw new MetadataException($"A parameter with the name '{parameter.Name}' was defined multiple times for the command.");
            _all.Add(parameter);
        }
    }

    public void BindCommandLine(IEnumerable<ArgumentSyntax> arguments)
    {
        _arguments = [.. arguments.Select(a => new Argument(a.Parameter, a.HasValue, a.Value, a.Text))];
        JoinNamesAndValues();
        BindNamed();
        ParameterBindingException? reported = BindPositional();
        ResolveSets(true, false);
        BindDynamic(ref reported);
        BindRemaining();
        if (_arguments.Count > 0) throw Unused(_arguments[0], reported);
        int valid = ResolveSets(_expectsInput, !_expectsInput);
        RequireMandatory(valid);
        if (!_expectsInput) RequireSelectedSet();
        _beforePipeline = _current;
    }

    /// <summary>As <see cref="BindCommandLine"/>, as far as it goes: what completion needs to know about an unfinished command.</summary>
    public void BindForCompletion(IEnumerable<ArgumentSyntax> arguments)
    {
        _arguments = [.. arguments.Select(a => new Argument(a.Parameter, a.HasValue, a.Value, a.Text))];
        try
        {
            JoinNamesAndValues();
            BindNamed();
            ParameterBindingException? reported = BindPositional();
            BindDynamic(ref reported);
        }
        catch (ParameterBindingException)
        {
            // Half a command often does not bind; what is bound so far is all there is to know.
        }
    }

    /// <summary>The parameter sets that what is bound so far leaves possible.</summary>
    public uint Possible => _current;

    /// <summary>The parameter that the next argument without a name would go to.</summary>
    public BindableParameter? NextPositional() => Unbound.SelectMany(p => p.InSets(_current).Where(s => s.Attribute.Position >= 0).Select(s => (p, s)))
        .OrderBy(x => x.s.Attribute.Position).ThenByDescending(x => (x.s.Flag & _sets.Default) != 0).Select(x => x.p).FirstOrDefault()
        ?? _all.Find(p => !p.IsBound && p.InSets(_current).Any(s => s.Attribute.ValueFromRemainingArguments));

    public BindableParameter? Find(string name, bool throwOnAmbiguity = true)
    {
        List<BindableParameter> found = [];
        foreach (BindableParameter parameter in _all)
        {
            if (parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return parameter;
            if (parameter.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)) found.Add(parameter);
        }
        foreach (BindableParameter parameter in _all)
            foreach (string alias in parameter.Aliases)
            {
                if (alias.Equals(name, StringComparison.OrdinalIgnoreCase)) return parameter;
                if (alias.StartsWith(name, StringComparison.OrdinalIgnoreCase) && !found.Contains(parameter)) found.Add(parameter);
            }
        if (found.Count > 1)
        {
            List<BindableParameter> own = found.FindAll(p => p.Origin != ParameterOrigin.Common);
            if (own.Count == 1) return own[0];
            if (!throwOnAmbiguity) return null;
            throw Failure("AmbiguousParameter", $"Parameter cannot be processed because the parameter name '{name}' is ambiguous. "
                + $"Possible matches include:{string.Concat(found.Select(p => " -" + p.Name))}.", name);
        }
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>Gives each named parameter the word after it, except switches, which take one only as <c>-Name:value</c>.</summary>
    private void JoinNamesAndValues()
    {
        List<Argument> joined = [];
        for (int i = 0; i < _arguments.Count; i++)
        {
            Argument argument = _arguments[i];
            if (argument.Name is null || argument.HasValue) { joined.Add(argument); continue; }
            if (Find(argument.Name) is not { } parameter) { joined.Add(argument); continue; }
            if (parameter.IsSwitch) joined.Add(argument with { HasValue = true, Value = new SwitchParameter(true) });
            else if (i + 1 < _arguments.Count && _arguments[i + 1].Name is null) joined.Add(argument with { HasValue = true, Value = _arguments[++i].Value });
            else throw Failure("MissingArgument", $"Missing an argument for parameter '{parameter.Name}'. Specify a parameter of type '{parameter.Type}' and try again.", parameter.Name, parameter.Type);
        }
        _arguments = joined;
    }

    private void BindNamed()
    {
        List<Argument> rest = [];
        foreach (Argument argument in _arguments)
        {
            if (argument.Name is null || !argument.HasValue || Find(argument.Name) is not { } parameter) { rest.Add(argument); continue; }
            if (parameter.IsBound)
                throw Failure("ParameterAlreadyBound", $"Cannot bind parameter because parameter '{parameter.Name}' is specified more than once. To provide multiple values to "
                    + "parameters that can accept multiple values, use the array syntax. For example, \"-parameter value1,value2,value3\".", parameter.Name);
            Bind(parameter, argument.Value, true);
        }
        _arguments = rest;
    }

    private ParameterBindingException? BindPositional()
    {
        ParameterBindingException? reported = null;
        List<Argument> rest = [];
        Queue<Argument> values = new();
        for (int i = 0; i < _arguments.Count; i++)
        {
            if (_arguments[i].Name is null) { values.Enqueue(_arguments[i]); continue; }
            rest.Add(_arguments[i]);
            if (!_arguments[i].HasValue && i + 1 < _arguments.Count && _arguments[i + 1].Name is null) rest.Add(_arguments[++i]);
        }
        uint valid = _current;
        uint preferred = _sets.Default;
        foreach (int position in Unbound.SelectMany(p => p.InSets(_current)).Select(s => s.Attribute.Position).Where(p => p >= 0).Distinct().Order().ToArray())
        {
            if (values.Count == 0) break;
            List<(BindableParameter Parameter, ParameterInSet Set)> candidates = [];
            foreach (BindableParameter parameter in Unbound)
                foreach (ParameterInSet set in parameter.InSets(valid))
                    if (set.Attribute.Position == position) candidates.Add((parameter, set));
            if (candidates.Count == 0) continue;
            Argument argument = values.Dequeue();
            bool bound = false;
            foreach (bool coerce in (bool[])[false, true])
            {
                if (!bound && preferred != 0 && (valid & preferred) != 0) bound = TryPosition(candidates, preferred, argument, coerce, ref reported);
                if (!bound) bound = TryPosition(candidates, valid, argument, coerce, ref reported);
            }
            if (bound) { valid = _current; reported = null; }
            else rest.Add(argument);
        }
        rest.AddRange(values);
        _arguments = rest;
        return reported;
    }

    private bool TryPosition(List<(BindableParameter Parameter, ParameterInSet Set)> candidates, uint valid, Argument argument, bool coerce, ref ParameterBindingException? reported)
    {
        foreach ((BindableParameter parameter, ParameterInSet set) in candidates)
        {
            if (!set.InAllSets && (set.Flag & valid) == 0) continue;
            try
            {
                if (Bind(parameter, argument.Value, coerce)) return true;
            }
            catch (ParameterBindingException e) when (e.Kind == BindingFailure.Plain)
            {
                reported = e;
            }
        }
        return false;
    }

    private void BindDynamic(ref ParameterBindingException? reported)
    {
        if (_cmdlet is not IDynamicParameters source) return;
        object? dynamic;
        try
        {
            _cmdlet.SelectedParameterSet = _sets.NameOf(_current);
            dynamic = source.GetDynamicParameters();
        }
        catch (Exception e) when (e is not (PipelineStoppedException or FlowControlException))
        {
            throw Failure("GetDynamicParametersException", $"Cannot retrieve the dynamic parameters for the cmdlet. {e.Message}", innerException: e);
        }
        if (dynamic is null) return;
        Add(BindableParameter.OfDynamic(dynamic, _sets));
        if (_arguments.Count == 0) return;
        JoinNamesAndValues();
        BindNamed();
        reported = BindPositional() ?? reported;
    }

    private void BindRemaining()
    {
        if (_arguments.Count == 0) return;
        BindableParameter? rest = _all.Find(p => !p.IsBound && p.InSets(_current).Any(s => s.Attribute.ValueFromRemainingArguments));
        if (rest is null) return;
        List<object?> values = [];
        foreach (Argument argument in _arguments)
        {
            if (argument.Name is not null) values.Add("-" + argument.Name);
            if (argument.Name is null || argument.HasValue) values.Add(argument.Value);
        }
        Bind(rest, values.Count == 1 && LanguagePrimitives.GetEnumerable(values[0]) is not null ? values[0] : values.ToArray(), true);
        _arguments = [];
    }

    private ParameterBindingException Unused(Argument argument, ParameterBindingException? reported)
    {
        if (argument.Name is { } name) return Failure("NamedParameterNotFound", $"A parameter cannot be found that matches parameter name '{name}'.", name);
        return reported ?? Failure("PositionalParameterNotFound", $"A positional parameter cannot be found that accepts argument '{(argument.Value is null ? "$null" : PSObject.ToText(argument.Value))}'.",
            argument.Value is null ? "" : PSObject.ToText(argument.Value));
    }

    private ParameterBindingException Failure(string id, string message, string? name = null, Type? type = null, object? argument = null,
        Exception? innerException = null, BindingFailure kind = BindingFailure.Plain, ErrorCategory category = ErrorCategory.InvalidArgument) =>
        new(kind, id, category, message, _invocation, name, type, argument, innerException);
}
