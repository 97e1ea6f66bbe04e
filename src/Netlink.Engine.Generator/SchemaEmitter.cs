namespace Netlink.Generator;

/// <summary>Writes a contract's schema.</summary>
internal sealed class SchemaEmitter(ContractModel contract, SourceWriter source)
{
    public void Emit()
    {
        source.Line("/// <inheritdoc/>").Line($"public static {Names.GlobalContracts}ContractSchema Schema => SchemaHolder.Value;").Line()
            .Open("private static class SchemaHolder")
            .Line($"internal static readonly {Names.GlobalContracts}ContractSchema Value = new(")
            .Line($"    typeof({contract.Name}), {Names.GlobalContracts}ContractKind.{contract.Kind}, {Text(contract.HeaderName)}, {contract.HeaderSize},");
        source.Open($"    new {Names.GlobalContracts}FieldSchema[]");
        foreach (FieldModel field in contract.Fields)
        {
            var extras = new List<string>();
            if (!field.IsList && Reader(field.Element, field.ShownAs) is { } reader)
                extras.Add($"Read = {reader}");
            if (field.RestWidth > 0)
                extras.Add($"RestWidth = {field.RestWidth.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
            if (field.Element.Form == ElementForm.Contract)
                extras.Add($"Nested = static () => {field.Element.Type}.Schema");
            source.Line(
                $"    new({field.Offset}, {field.Size}, {Text(field.KernelName)}, {Text(field.ShownAs)}, " +
                $"{Names.GlobalContracts}WireType.{field.Element.Wire}, {Bool(field.Element.BigEndian)}, typeof({field.Element.Type})) {{ {string.Join(", ", extras)} }},");
        }

        source.Close("    },").Open($"    new {Names.GlobalContracts}AttributeSchema[]");
        foreach (AttributeModel attribute in contract.Attributes)
            Emit(attribute);
        source.Close("    },").Open($"    new {Names.GlobalContracts}PropertySchema[]");
        foreach (PropertyModel property in contract.Properties)
        {
            source.Line(
                $"    new({Text(property.Name)}, typeof({property.Type}), {Bool(property.ReadOnly)}, {Text(property.Unit)}, {Text(property.Default)}, " +
                $"{Text(property.Since)}, {Text(property.Description)}),");
        }

        source.Close("    })").Open().Line($"Padding = {contract.Padding},").Line($"Description = {Text(contract.Description)},").Close("};").Close();
    }

    private void Emit(AttributeModel attribute)
    {
        ElementModel element = attribute.Element;
        var extras = new List<string>();
        void Add(bool wanted, string text)
        {
            if (wanted)
                extras.Add(text);
        }

        Add(element.BigEndian, "BigEndian = true");
        Add(attribute.Array != "None", $"Array = {Names.GlobalContracts}ArrayKind.{attribute.Array}");
        Add(attribute.Array == "Keyed", $"KeyLevels = {element.KeyLevels}");
        Add(element.Scalar == ScalarForm.TimeSpan, $"Time = {Names.GlobalContracts}TimeUnit.{element.TimeUnit}");
        Add(attribute.About.Unit is not null, $"Unit = {Text(attribute.About.Unit)}");
        Add(attribute.About.Default is not null, $"Default = {Text(attribute.About.Default)}");
        Add(attribute.About.Since is not null, $"Since = {Text(attribute.About.Since)}");
        Add(attribute.About.ReadOnly, "ReadOnly = true");
        Add(attribute.About.Description is not null, $"Description = {Text(attribute.About.Description)}");
        Add(element.Form == ElementForm.Contract, $"Nested = static () => {element.Type}.Schema");
        Add(element.Form == ElementForm.SubMessage, $"SubMessages = static () => {element.Type}.Forms");
        Add(Reader(element, attribute.ShownAs) is not null, $"Read = {Reader(element, attribute.ShownAs)}");
        Add(attribute.Selector is not null, $"Selector = {Text(attribute.Selector)}");
        source.Line(
            $"    new({attribute.Number}, {Text(attribute.KernelName)}, {Text(attribute.ShownAs)}, " +
            $"{Names.GlobalContracts}WireType.{element.Wire}, typeof({element.Type})) {{ {string.Join(", ", extras)} }},");
    }

    /// <summary>A reader of values whose bytes their wire type does not say enough of: times, rates, addresses.</summary>
    private string? Reader(ElementModel element, string property)
    {
        bool own = element.Form == ElementForm.Value || (element.Form == ElementForm.Scalar && element.Scalar is ScalarForm.TimeSpan or ScalarForm.NetlinkScalar);
        return own ? $"static value => {ElementCode.Read(element, "value", Text(contract.Name + "." + property))}" : null;
    }

    private static string Text(string? text) => ContractEmitter.Literal(text);

    private static string Bool(bool value) => value ? "true" : "false";
}
