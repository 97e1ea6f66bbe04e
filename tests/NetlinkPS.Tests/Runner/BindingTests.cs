using NetlinkPS.Runner;

namespace NetlinkPS.Tests.Runner;

public class BindingTests
{
    private const string Binding = ",Samples.";

    [Theory]
    [InlineData("Convert-SampleValue -Integer 0x10", "Integer: Int32 16")]
    [InlineData("Convert-SampleValue -Integer '42'", "Integer: Int32 42")]
    [InlineData("Convert-SampleValue -Integer 2kb", "Integer: Int32 2048")]
    [InlineData("Convert-SampleValue -Integer '1.6'", "Integer: Int32 2")]
    [InlineData("Convert-SampleValue -Real 1.5", "Real: Double 1.5")]
    [InlineData("Convert-SampleValue -Time 0:01:30", "Time: TimeSpan 00:01:30")]
    [InlineData("Convert-SampleValue -Amount 4k", "Amount: Amount 4k")]
    [InlineData("Convert-SampleValue -Amounts 4k, 100", "Amounts: Amount[] 4k|100")]
    [InlineData("Convert-SampleValue -Marks red,blue", "Marks: Marks Red, Blue")]
    [InlineData("Convert-SampleValue -Marks 'Red, Green'", "Marks: Marks Red, Green")]
    [InlineData("Convert-SampleValue -Kind so", "Kind: Kind Sound")]
    [InlineData("Convert-SampleValue -Kind 1", "Kind: Kind Net")]
    [InlineData("Convert-SampleValue -Maybe $false", "Maybe: Boolean False")]
    [InlineData("Convert-SampleValue -Truth 1", "Truth: Boolean True")]
    [InlineData("Convert-SampleValue -IPAddress 10.1.2.3", "IPAddress: IPAddress 10.1.2.3")]
    [InlineData("Convert-SampleValue -Text 0x10", "Text: String 0x10")]
    [InlineData("Convert-SampleValue -Text a`\"b", "Text: String a\"b")]
    [InlineData("Convert-SampleValue -Text \"tab`tend\"", "Text: String tab\tend")]
    [InlineData("Convert-SampleValue -Text 'it''s'", "Text: String it's")]
    [InlineData("Convert-SampleValue -Text $null", "Text: String ")]
    [InlineData("Convert-SampleValue -Texts one, 2, 'three'", "Texts: String[] one|2|three")]
    [InlineData("Convert-SampleValue -Texts @('one'; 2)", "Texts: String[] one|2")]
    [InlineData("Convert-SampleValue -Texts single", "Texts: String[] single")]
    [InlineData("Convert-SampleValue -Table @{ b = 2; 'a' = 'x' }", "Table: Hashtable a=x|b=2")]
    [InlineData("Convert-SampleValue -Identity alpha", "Identity: ThingIdentity alpha")]
    [InlineData("Convert-SampleValue -Identity 7", "Identity: ThingIdentity #7")]
    [InlineData("Convert-SampleValue -Doubled 21", "Doubled: Int32 42")]
    [InlineData("Convert-SampleValue -Anything 5", "Anything: Int32 5")]
    [InlineData("Convert-SampleValue -Switch", "Switch: SwitchParameter True")]
    [InlineData("Convert-SampleValue -Switch:$false", "Switch: SwitchParameter False")]
    [InlineData("Convert-SampleValue -Integer:3", "Integer: Int32 3")]
    [InlineData("convert-samplevalue -int 3", "Integer: Int32 3")]
    [InlineData("Convert-SampleValue -Byte 255", "Byte: Byte 255")]
    public void A_value_reaches_its_parameter_in_the_parameters_type(string text, string expected) =>
        Assert.Equal([expected], Sample.Output(text));

    [Theory]
    [InlineData("Convert-SampleValue -Nope 1", "NamedParameterNotFound", "A parameter cannot be found that matches parameter name 'Nope'.")]
    [InlineData("Convert-SampleValue 1", "PositionalParameterNotFound", "A positional parameter cannot be found that accepts argument '1'.")]
    [InlineData("Convert-SampleValue -T 1", "AmbiguousParameter",
        "Parameter cannot be processed because the parameter name 'T' is ambiguous. Possible matches include: -Time -Truth -Text -Texts -Table.")]
    [InlineData("Convert-SampleValue -Integer", "MissingArgument", "Missing an argument for parameter 'Integer'. Specify a parameter of type 'System.Int32' and try again.")]
    [InlineData("Convert-SampleValue -Integer 1 -Integer 2", "ParameterAlreadyBound",
        "Cannot bind parameter because parameter 'Integer' is specified more than once. To provide multiple values to parameters that can accept multiple values, use the array syntax. For example, \"-parameter value1,value2,value3\".")]
    [InlineData("Convert-SampleValue -Integer abc", "CannotConvertArgumentNoMessage",
        "Cannot bind parameter 'Integer'. Cannot convert value \"abc\" to type \"System.Int32\". Error: \"The input string 'abc' was not in a correct format.\"")]
    [InlineData("Convert-SampleValue -Byte 256", "CannotConvertArgumentNoMessage",
        "Cannot bind parameter 'Byte'. Cannot convert value \"256\" to type \"System.Byte\". Error: \"Value was either too large or too small for an unsigned byte.\"")]
    [InlineData("Convert-SampleValue -Amount x", "CannotConvertArgumentNoMessage",
        "Cannot bind parameter 'Amount'. Cannot convert value \"x\" to type \"Samples.Amount\". Error: \"'x' is not an amount. Example: 4k.\"")]
    [InlineData("Convert-SampleValue -Identity 0", "CannotConvertArgumentNoMessage",
        "Cannot bind parameter 'Identity'. Cannot convert value \"0\" to type \"Samples.ThingIdentity\". Error: \"There is no thing 0.\"")]
    [InlineData("Convert-SampleValue -Truth yes", "CannotConvertArgument", "Cannot convert 'System.String' to the type 'System.Boolean' required by parameter 'Truth'. ")]
    [InlineData("Convert-SampleValue -Doubled x", "ParameterArgumentTransformationError", "Cannot process argument transformation on parameter 'Doubled'. Only numbers double.")]
    [InlineData("Convert-SampleValue -Text 1,2", "CannotConvertArgument",
        "Cannot convert 'System.Object[]' to the type 'System.String' required by parameter 'Text'. Specified method is not supported.")]
    [InlineData("Set-SampleThing", "MissingMandatoryParameter", "Cannot process command because of one or more missing mandatory parameters: Thing.")]
    [InlineData("Resolve-SampleSet -Id 1 -Name x", "AmbiguousParameterSet",
        "Parameter set cannot be resolved using the specified named parameters. One or more parameters issued cannot be used together or an insufficient number of parameters were provided.")]
    [InlineData("Test-SampleValidation -Set three", "ParameterArgumentValidationError",
        "Cannot validate argument on parameter 'Set'. The argument \"three\" does not belong to the set \"one,two\" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the command again.")]
    [InlineData("Test-SampleValidation -Range 11", "ParameterArgumentValidationError",
        "Cannot validate argument on parameter 'Range'. The 11 argument is greater than the maximum allowed range of 10. Supply an argument that is less than or equal to 10 and then try the command again.")]
    [InlineData("Test-SampleValidation -Pattern 12", "ParameterArgumentValidationError",
        "Cannot validate argument on parameter 'Pattern'. The argument \"12\" does not match the \"^[a-z]+$\" pattern. Supply an argument that matches \"^[a-z]+$\" and try the command again.")]
    [InlineData("Test-SampleValidation -Length abcde", "ParameterArgumentValidationError",
        "Cannot validate argument on parameter 'Length'. The character length of the 5 argument is too long. Shorten the character length of the argument so it is fewer than or equal to \"4\" characters, and then try the command again.")]
    [InlineData("Test-SampleValidation -Count a,b,c", "ParameterArgumentValidationError",
        "Cannot validate argument on parameter 'Count'. The parameter requires at least 1 value(s) and no more than 2 value(s) - 3 value(s) were provided.")]
    [InlineData("Test-SampleValidation -NotEmpty ''", "ParameterArgumentValidationError",
        "Cannot validate argument on parameter 'NotEmpty'. The argument is null or empty. Provide an argument that is not null or empty, and then try the command again.")]
    [InlineData("Remove-SampleThing ''", "ParameterArgumentValidationErrorEmptyStringNotAllowed", "Cannot bind argument to parameter 'Name' because it is an empty string.")]
    [InlineData("New-SampleThing d Disk -Sectors 101", "ParameterArgumentValidationError",
        "Cannot validate argument on parameter 'Sectors'. The 101 argument is greater than the maximum allowed range of 100. Supply an argument that is less than or equal to 100 and then try the command again.")]
    [InlineData("New-SampleThing d Disk", "MissingMandatoryParameter", "Cannot process command because of one or more missing mandatory parameters: Sectors.")]
    [InlineData("New-SampleThing s Sound -Sectors 1", "NamedParameterNotFound", "A parameter cannot be found that matches parameter name 'Sectors'.")]
    public void A_call_that_does_not_bind_fails_in_PowerShells_words(string text, string id, string message)
    {
        string command = text.Split(' ')[0].Replace("-", "", StringComparison.Ordinal);
        Sample.Fails(text, id + Binding + command + "Command", message);
    }

    [Theory]
    [InlineData("New-SampleThing d Disk -Sectors 9", "d disk 9")]
    [InlineData("New-SampleThing d Disk -sec 9", "d disk 9")]
    [InlineData("New-SampleThing -Mtu 9000 -Kind Net -Name n", "n net 9000")]
    [InlineData("New-SampleThing n Net", "n net 1500")]
    [InlineData("New-SampleThing s Sound", "s Sound")]
    public void Dynamic_parameters_depend_on_what_is_bound(string text, string expected) => Assert.Equal([expected], Sample.Output(text));

    [Theory]
    [InlineData("Resolve-SampleSet", "ByName ")]
    [InlineData("Resolve-SampleSet x", "ByName x")]
    [InlineData("Resolve-SampleSet -Id 5", "ById 5")]
    [InlineData("Get-SampleThing alpha | Resolve-SampleSet", "ByObject alpha")]
    [InlineData("Resolve-SampleSet x y z", "ByName x rest=y+z")]
    [InlineData("Get-SampleThing beta | Select-Object Index | Resolve-SampleSet", "ById 2")]
    public void The_parameter_set_follows_from_what_is_given(string text, string expected) => Assert.Equal([expected], Sample.Output(text));

    [Theory]
    [InlineData("'alpha', 'beta' | Get-SampleThing", "alpha", "beta")]
    [InlineData("Get-SampleThing | Select-Object Name | Get-SampleThing", "alpha", "beta", "gamma-with-a-long-name")]
    [InlineData("Get-SampleThing alpha | Set-SampleThing -Size 1k", "alpha=1k")]
    [InlineData("'alpha' | Set-SampleThing -Size 1k", "alpha=1k")]
    [InlineData("3 | Set-SampleThing -Size 1k", "#3=1k")]
    [InlineData("Get-SampleThing b* | Select-Object Name | Set-SampleThing -Size 1k", "beta=1k")]
    [InlineData("@{ Name = 'alpha' } | Set-SampleThing", "System.Collections.Hashtable=")]
    public void Pipeline_objects_bind_by_value_and_by_property_name(string text, params string[] expected)
    {
        if (text.StartsWith('@'))
            Sample.Fails(text, "InputObjectNotBound,Samples.SetSampleThingCommand", "The input object cannot be bound to any parameters for the command either because the command does not take pipeline input "
                + "or the input and its properties do not match any of the parameters that take pipeline input.");
        else Assert.Equal(expected, Sample.Output(text));
    }

    [Fact]
    public void One_object_that_does_not_bind_does_not_stop_the_others()
    {
        RunnerResult result = Sample.Run("'alpha', 0, 'beta' | Set-SampleThing -Size 1");
        Assert.Equal(["alpha=1", "beta=1"], result.Output);
        Assert.Equal("InputObjectNotBound,Samples.SetSampleThingCommand", Assert.Single(result.Errors).FullyQualifiedErrorId);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public void Bound_parameters_name_what_was_given_and_not_the_defaults() =>
        Assert.Equal(["Write-SampleStream 1"], Sample.Run("Write-SampleStream -WarningAction SilentlyContinue").Output);

    [Theory]
    [InlineData("Get-SampleThing -ErrorVariable e")]
    [InlineData("Get-SampleThing -PipelineVariable p")]
    [InlineData("Get-SampleThing -ErrorAction Inquire")]
    public void What_needs_variables_or_questions_is_refused_by_name(string text)
    {
        RunnerResult result = Sample.Run(text);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("The Runner", Assert.Single(result.Errors).ToString(), StringComparison.Ordinal);
    }
}
