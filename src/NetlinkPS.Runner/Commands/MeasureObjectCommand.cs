using System.Globalization;
using System.Management.Automation;
using NetlinkPS.Runner.Formatting;

namespace Microsoft.PowerShell.Commands;

[Cmdlet("Measure", "Object")]
public sealed class MeasureObjectCommand : BuiltInCommand
{
    private readonly List<Statistics> _statistics = [];

    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
    [Parameter(Position = 0)] public string[] Property { get; set; } = [];
    [Parameter] public SwitchParameter StandardDeviation { get; set; }
    [Parameter] public SwitchParameter Sum { get; set; }
    [Parameter] public SwitchParameter AllStats { get; set; }
    [Parameter] public SwitchParameter Average { get; set; }
    [Parameter] public SwitchParameter Maximum { get; set; }
    [Parameter] public SwitchParameter Minimum { get; set; }

    private bool NeedsNumbers => Sum || Average || StandardDeviation || AllStats;

    protected override void ProcessRecord()
    {
        if (InputObject is null) return;
        if (Property.Length == 0) { Add(StatisticsOf(null), InputObject.BaseObject); return; }
        foreach (PropertyExpression expression in PropertyExpression.Parse(Property, false))
            foreach (string name in expression.Names(InputObject))
                if (PropertyExpression.TryValue(InputObject, name, out object? value)) Add(StatisticsOf(name), Plain(value));
    }

    protected override void EndProcessing()
    {
        if (Property.Length == 0) StatisticsOf(null);
        foreach (string name in Property)
            if (!_statistics.Exists(s => new WildcardPattern(name, WildcardOptions.IgnoreCase).IsMatch(s.Property!)))
                WriteError(Error($"The property \"{name}\" cannot be found in the input for any objects.", "GenericMeasurePropertyNotFound", ErrorCategory.InvalidArgument));
        foreach (Statistics statistics in _statistics) WriteObject(Result(statistics));
    }

    private Statistics StatisticsOf(string? name)
    {
        Statistics? known = _statistics.Find(s => string.Equals(s.Property, name, StringComparison.OrdinalIgnoreCase));
        if (known is null) _statistics.Add(known = new Statistics { Property = name });
        return known;
    }

    private void Add(Statistics statistics, object? value)
    {
        if (value is null) return;
        if (Maximum || AllStats) statistics.Maximum = Further(statistics.Maximum, value, 1);
        if (Minimum || AllStats) statistics.Minimum = Further(statistics.Minimum, value, -1);
        if (NeedsNumbers)
        {
            if (!LanguagePrimitives.TryConvertTo(value, out double number))
            {
                WriteError(Error($"Input object \"{PSObject.ToText(value)}\" is not numeric.", "NonNumericInputObject", ErrorCategory.InvalidType, value));
                return;
            }
            statistics.Add(number);
        }
        statistics.Count++;
    }

    private static object Further(object? known, object value, int sign) => known is null
        || LanguagePrimitives.TryCompare(value, known, true, CultureInfo.InvariantCulture, out int order) && Math.Sign(order) == sign ? value : known;

    private PSObject Result(Statistics s)
    {
        bool numbers = NeedsNumbers && s.Count > 0;
        object? Extreme(bool wanted, object? value) => !wanted && !AllStats || value is null ? null : LanguagePrimitives.IsNumeric(value.GetType()) ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : value;
        PSObject result = new();
        result.TypeNames.Insert(0, "Microsoft.PowerShell.Commands.GenericMeasureInfo");
        result.Properties.Add(new PSNoteProperty("Count", s.Count));
        result.Properties.Add(new PSNoteProperty("Average", numbers && (Average || AllStats) ? s.Total / s.Count : null));
        result.Properties.Add(new PSNoteProperty("Sum", numbers && (Sum || AllStats) ? s.Total : null));
        result.Properties.Add(new PSNoteProperty("Maximum", Extreme(Maximum, s.Maximum)));
        result.Properties.Add(new PSNoteProperty("Minimum", Extreme(Minimum, s.Minimum)));
        result.Properties.Add(new PSNoteProperty("StandardDeviation", numbers && (StandardDeviation || AllStats) ? s.Deviation : null));
        result.Properties.Add(new PSNoteProperty("Property", s.Property));
        return result;
    }

    private sealed class Statistics
    {
        private double _mean, _squares;
        private int _numbers;

        public string? Property { get; init; }
        public int Count { get; set; }
        public double Total { get; private set; }
        public object? Maximum { get; set; }
        public object? Minimum { get; set; }
        public double Deviation => _numbers < 2 ? 0 : Math.Sqrt(_squares / (_numbers - 1));

        public void Add(double number)
        {
            Total += number;
            double delta = number - _mean;
            _mean += delta / ++_numbers;
            _squares += delta * (number - _mean);
        }
    }
}
