using System.Management.Automation;
using System.Numerics;

namespace NetlinkPS.Runner.Binding;

/// <summary>Which parameter set a call means. The rules are PowerShell's, down to the order in which they are asked.</summary>
internal sealed partial class ParameterBinder
{
    /// <summary>Narrows the sets that are still possible and says how many remain; throws when the call fits none or cannot tell.</summary>
    private int ResolveSets(bool beforeInput, bool takeDefault)
    {
        int count = BitOperations.PopCount(_current);
        uint preferred = _sets.Default;
        if (count == 0) throw AmbiguousSet();
        if (_current == uint.MaxValue)
        {
            count = Math.Max(_sets.Count, 1);
            if (beforeInput && AnUnboundParameterTakesInput()) { }
            else if (preferred != 0)
            {
                if (takeDefault) { _current = preferred; count = 1; }
            }
            else if (count > 1) count = ResolveByMandatory();
        }
        else if (count > 1)
        {
            if (preferred != 0 && (_current & preferred) != 0)
            {
                if (takeDefault) { _current = preferred; count = 1; }
            }
            else if (beforeInput && AnUnboundParameterTakesInput()) { }
            else count = ResolveByMandatory();
        }
        _cmdlet.SelectedParameterSet = _sets.NameOf(_current);
        return count;
    }

    private bool AnUnboundParameterTakesInput() =>
        _all.Exists(p => p.TakesPipelineSomewhere && !p.IsBound && p.InSets(_current).Any(s => s.TakesPipeline));

    /// <summary>Of several possible sets, the one whose mandatory parameters all have values.</summary>
    private int ResolveByMandatory()
    {
        uint remaining = _current & _sets.All;
        foreach (BindableParameter parameter in Unbound)
            foreach (ParameterInSet set in parameter.Sets)
                if (set.Attribute.Mandatory) remaining &= ~set.Flag;
        if (BitOperations.PopCount(remaining) != 1) throw AmbiguousSet();
        _current = remaining;
        return 1;
    }

    private void RequireSelectedSet()
    {
        if (_sets.Count <= 1 || _current != uint.MaxValue) return;
        _current = _sets.Default != 0 ? _sets.Default : throw AmbiguousSet();
    }

    private ParameterBindingException AmbiguousSet() => Failure("AmbiguousParameterSet",
        "Parameter set cannot be resolved using the specified named parameters. One or more parameters issued cannot be used together or an insufficient number of parameters were provided.");

    /// <summary>The mandatory parameters of one set, by whether the pipeline can still supply them.</summary>
    private sealed class SetNeeds(uint set)
    {
        public uint Set { get; } = set;
        public bool IsAllSets => Set == uint.MaxValue;
        public List<BindableParameter> NotPiped { get; } = [];
        public bool ByValue { get; set; }
        public bool ByName { get; set; }
        public bool Piped => ByValue || ByName;
    }

    private void RequireMandatory(int validSets)
    {
        List<BindableParameter> missing = [];
        Dictionary<uint, SetNeeds> needs = [];
        uint mandatorySets = 0;
        bool inAllSets = false;
        foreach (BindableParameter parameter in Unbound)
        {
            bool lacking = false;
            foreach (ParameterInSet set in parameter.InSets(_current).Where(s => s.Attribute.Mandatory))
            {
                uint flag = set.InAllSets ? uint.MaxValue : set.Flag;
                if (!needs.TryGetValue(flag, out SetNeeds? need)) needs.Add(flag, need = new SetNeeds(flag));
                if (_expectsInput && set.TakesPipeline)
                {
                    need.ByValue |= set.Attribute.ValueFromPipeline;
                    need.ByName |= set.Attribute.ValueFromPipelineByPropertyName;
                }
                else need.NotPiped.Add(parameter);
                lacking = true;
                if (set.InAllSets) inAllSets = true;
                else mandatorySets |= _current & flag;
            }
            if (lacking && !_expectsInput) missing.Add(parameter);
        }
        if (_expectsInput && needs.Count > 0) missing = MissingWithInput(validSets, needs, mandatorySets, inAllSets);
        if (missing.Count > 0)
            throw Failure("MissingMandatoryParameter", $"Cannot process command because of one or more missing mandatory parameters:{string.Concat(missing.Distinct().Select(p => " " + p.Name))}.",
                string.Concat(missing.Distinct().Select(p => " " + p.Name)));
    }

    /// <summary>With input to come, a set may wait for the pipeline; what no object can supply is missing now.</summary>
    private List<BindableParameter> MissingWithInput(int validSets, Dictionary<uint, SetNeeds> needs, uint mandatorySets, bool inAllSets)
    {
        uint preferred = _sets.Default;
        if (mandatorySets == 0) mandatorySets = _current;
        if (inAllSets) mandatorySets = _current & (_sets.All == 0 ? uint.MaxValue : _sets.All);
        if (validSets > 1 && preferred != 0 && (preferred & mandatorySets) == 0 && (preferred & _current) != 0
            && !needs.Values.Any(n => !n.IsAllSets && (n.Set & _current) != 0 && n.Piped))
        {
            _current &= ~mandatorySets;
            mandatorySets = _current;
            if (_current != preferred) _firstInPipeline = preferred;
        }
        int count = mandatorySets == uint.MaxValue ? 1 : BitOperations.PopCount(mandatorySets);
        if (count == 0) throw AmbiguousSet();
        if (count == 1) return NotPipedOf(needs, mandatorySets);
        if (_firstInPipeline != 0) return [];

        if (preferred != 0 && (mandatorySets & preferred) != 0)
        {
            bool otherPiped = needs.Values.Any(n => !n.IsAllSets && n.Set != preferred && n.Piped && n.NotPiped.Count == 0);
            bool otherByName = needs.Values.Any(n => !n.IsAllSets && n.Set != preferred && n.ByName);
            SetNeeds? own = needs.GetValueOrDefault(preferred);
            bool latch = own is { ByName: true } && !otherByName || own is { Piped: true } && !otherPiped || !otherPiped
                || needs.TryGetValue(uint.MaxValue, out SetNeeds? all) && all.NotPiped.Count > 0;
            if (latch)
            {
                _current = preferred;
                _cmdlet.SelectedParameterSet = _sets.NameOf(_current);
                return NotPipedOf(needs, preferred);
            }
        }

        SetNeeds[] byValue = [.. needs.Values.Where(n => !n.IsAllSets && (n.Set & mandatorySets) != 0 && n.ByValue)];
        SetNeeds[] byName = [.. needs.Values.Where(n => !n.IsAllSets && (n.Set & mandatorySets) != 0 && n.ByName)];
        uint valueSet = byValue.Length == 1 ? byValue[0].Set : 0, nameSet = byName.Length == 1 ? byName[0].Set : 0;
        uint unique = byValue.Length > 0 && byName.Length > 0 ? (valueSet == nameSet ? valueSet : 0) : byValue.Length > 0 ? valueSet : nameSet;
        if (unique != 0) return Choose(needs, unique);
        if (!needs.Values.Any(n => (n.IsAllSets || (n.Set & mandatorySets) != 0) && n.NotPiped.Count > 0)) return [];
        if (valueSet != 0) return Choose(needs, valueSet);
        if (byValue.Length <= 1 && byName.Length <= 1) throw AmbiguousSet();
        foreach (SetNeeds need in needs.Values)
            if (!need.IsAllSets && need.NotPiped.Count > 0) _current &= ~need.Set;
        if (_current == 0) throw AmbiguousSet();
        _cmdlet.SelectedParameterSet = _sets.NameOf(_current);
        return [];
    }

    private List<BindableParameter> Choose(Dictionary<uint, SetNeeds> needs, uint chosen)
    {
        if (needs[chosen].NotPiped.Count > 0) _current = chosen;
        else
        {
            foreach (SetNeeds need in needs.Values)
                if (!need.IsAllSets && need.Set != chosen) _current = _current == uint.MaxValue ? _sets.All & ~need.Set : _current & ~need.Set;
            if (_current != chosen) _firstInPipeline = chosen;
        }
        _cmdlet.SelectedParameterSet = _sets.NameOf(_current);
        return NotPipedOf(needs, chosen);
    }

    private static List<BindableParameter> NotPipedOf(Dictionary<uint, SetNeeds> needs, uint sets) =>
        [.. needs.Values.Where(n => n.IsAllSets || (n.Set & sets) != 0).SelectMany(n => n.NotPiped)];
}
