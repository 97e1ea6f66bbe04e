using System.Management.Automation;

namespace NetlinkPS.Runner.Binding;

/// <summary>Binds one pipeline object after the other: by value and by property name, first as they are, then converted.</summary>
internal sealed partial class ParameterBinder
{
    private static readonly (bool ByName, bool Coerce)[] Stages = [(false, false), (true, false), (false, true), (true, true)];

    private readonly Dictionary<BindableParameter, object?> _originals = [];
    private readonly List<BindableParameter> _boundByPipeline = [];
    private BindableParameter[]? _wantObjects, _mandatory;
    private uint _beforePipeline;
    private uint _firstInPipeline;

    /// <summary>False when no parameter wanted the object.</summary>
    public bool BindObject(PSObject? input)
    {
        Restore();
        // Those declared last are tried first, as PowerShell does.
        _wantObjects ??= [.. Unbound.Where(p => p.TakesPipelineSomewhere).Reverse()];
        try
        {
            bool any = BindObjectParameters(input);
            RequireSelectedSet();
            if (!any) Restore();
            return any;
        }
        catch (ParameterBindingException)
        {
            Restore();
            throw;
        }
    }

    /// <summary>The mandatory parameters that still have no value after an object was bound.</summary>
    public IReadOnlyList<BindableParameter> MissingMandatory() =>
        Array.FindAll(_mandatory ??= [.. Unbound.Where(p => p.IsMandatorySomewhere)], p => !p.IsBound && p.InSets(_current).Any(s => s.Attribute.Mandatory));

    private void Restore()
    {
        foreach (BindableParameter parameter in _boundByPipeline)
        {
            parameter.Value = _originals[parameter];
            Bound.Remove(parameter.Name);
            parameter.IsBound = false;
        }
        _boundByPipeline.Clear();
        _current = _beforePipeline;
    }

    private bool BindObjectParameters(PSObject? input)
    {
        bool any = false;
        uint valid = _firstInPipeline != 0 ? _firstInPipeline : _current;
        for (int round = 0; round < (_firstInPipeline != 0 ? 2 : 1); round++)
        {
            foreach ((bool byName, bool coerce) in Stages)
            {
                if (!BindState(input, byName, coerce, valid)) continue;
                any = true;
                if (_firstInPipeline == 0 || round == 1)
                {
                    ResolveSets(true, true);
                    valid = _current;
                }
            }
            if (_firstInPipeline == 0 || round == 1) continue;
            if (_current == _firstInPipeline) break;
            valid = _current & ~_firstInPipeline;
        }
        ResolveSets(false, true);
        return any;
    }

    private bool BindState(PSObject? input, bool byName, bool coerce, uint valid)
    {
        uint preferred = _sets.Default;
        if (preferred != 0 && (valid & preferred) != 0)
        {
            if (BindStateInSets(input, byName, coerce, preferred)) return true;
            valid &= ~preferred;
        }
        return BindStateInSets(input, byName, coerce, valid);
    }

    private bool BindStateInSets(PSObject? input, bool byName, bool coerce, uint valid)
    {
        bool any = false;
        foreach (BindableParameter parameter in _wantObjects!)
        {
            if (parameter.IsBound || !parameter.IsIn(valid)) continue;
            foreach (ParameterInSet set in parameter.Sets)
            {
                if (!set.InAllSets && (set.Flag & valid) == 0) continue;
                if (byName ? !set.Attribute.ValueFromPipelineByPropertyName || input is null : !set.Attribute.ValueFromPipeline) continue;
                object? value = input;
                if (byName)
                {
                    PSPropertyInfo? property = input!.Properties[parameter.Name];
                    for (int i = 0; property is null && i < parameter.Aliases.Count; i++) property = input.Properties[parameter.Aliases[i]];
                    if (property is null) break;
                    value = property.Value;
                }
                if (!BindFromPipeline(parameter, value, byName, coerce)) continue;
                any = true;
                break;
            }
        }
        return any;
    }

    private bool BindFromPipeline(BindableParameter parameter, object? value, bool byName, bool coerce)
    {
        if (!_originals.ContainsKey(parameter)) _originals.Add(parameter, parameter.Value);
        try
        {
            if (!Bind(parameter, value, coerce)) return false;
        }
        catch (ParameterBindingException e) when (e.Kind == BindingFailure.Plain
            || e.Kind == BindingFailure.Transformation && !byName && (e.InnerException is PSInvalidCastException || e.InnerException?.InnerException is PSInvalidCastException))
        {
            return false;
        }
        _boundByPipeline.Add(parameter);
        return true;
    }
}
