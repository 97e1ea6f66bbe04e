namespace Netlink.Generator;

/// <summary>The C# that reads or writes one value.</summary>
internal static class ElementCode
{
    /// <summary>An expression that reads the value from a span.</summary>
    public static string Read(ElementModel element, string span, string where) => element.Form switch
    {
        ElementForm.Scalar => FromInteger(element, ReadInteger(element, span, where)),
        ElementForm.Flag => "true",
        ElementForm.String => $"{Names.Value}.ReadString({span})",
        ElementForm.Bytes => $"{span}.ToArray()",
        ElementForm.Value => $"{Names.Value}.ReadValue<{element.Type}>({span}, {where})",
        ElementForm.Contract => $"{element.Type}.Read({span})",
        _ => throw new InvalidOperationException($"A {element.Form} is not read on its own."),
    };

    /// <summary>Statements that write the value as an attribute.</summary>
    public static IEnumerable<string> WriteAttribute(ElementModel element, string value, string number, string where, bool noNestedFlag)
    {
        switch (element.Form)
        {
            case ElementForm.Scalar when element.IsVariable:
                yield return $"{Names.Value}.Write{element.Wire}(writer, {number}, {ToInteger(element, value, where)});";
                break;
            case ElementForm.Scalar:
                yield return $"writer.WriteScalar<{element.Integer}>({number}, {ToWire(element, value, where)});";
                break;
            case ElementForm.String:
                yield return $"writer.WriteString({number}, {value}, terminated: {(element.Wire == "String" ? "true" : "false")});";
                break;
            case ElementForm.Bytes:
                yield return $"writer.WriteAttribute({number}, {value});";
                break;
            case ElementForm.Value:
                yield return $"{Names.Value}.WriteValue(writer, {number}, {value});";
                break;
            case ElementForm.Contract:
                bool flag = element.ContractKind == ContractKind.AttributeSet && !noNestedFlag;
                string type = flag ? $"(ushort)({number} | global::Netlink.Wire.AttributeReader.NestedFlag)" : number;
                yield return $"int nest = writer.BeginNest({type});";
                yield return $"{value}.Write(writer);";
                yield return "writer.EndNest(nest);";
                break;
            case ElementForm.SubMessage:
                yield return $"{Names.Value}.WriteSubMessage(writer, {number}, {value}, markNests: {(noNestedFlag ? "false" : "true")});";
                break;
        }
    }

    /// <summary>Statements that append the value without a header.</summary>
    public static IEnumerable<string> WriteRaw(ElementModel element, string value, string where)
    {
        yield return element.Form == ElementForm.Scalar
            ? $"writer.WriteScalar<{element.Integer}>({ToWire(element, value, where)});"
            : $"{value}.Write(writer);";
    }

    /// <summary>Statements that write the value into a fixed header or struct.</summary>
    public static IEnumerable<string> WriteField(ElementModel element, string value, string start, int size, string where)
    {
        string span = $"writer.GetSpan({start}, {size})";
        switch (element.Form)
        {
            case ElementForm.Scalar:
                yield return $"global::System.Runtime.InteropServices.MemoryMarshal.Write<{element.Integer}>({span}, {ToWire(element, value, where)});";
                break;
            case ElementForm.String:
                yield return $"{Names.Value}.WriteFixedString({value}, {span}, {where});";
                break;
            case ElementForm.Bytes:
                yield return $"{Names.Value}.WriteFixedBytes({value}, {span}, {where});";
                break;
            case ElementForm.Value:
                yield return $"{Names.Value}.WriteFixedValue({value}, {span}, {where});";
                break;
            case ElementForm.Contract:
                yield return "{";
                yield return "    var part = new global::Netlink.Wire.NetlinkWriter();";
                yield return $"    {value}{(element.IsValueType ? "" : "?")}.Write(part);";
                yield return $"    {Names.Value}.WriteFixedBytes(part.WrittenSpan, {span}, {where});";
                yield return "}";
                break;
        }
    }

    private static string ReadInteger(ElementModel element, string span, string where)
    {
        if (element.IsVariable)
            return $"{Names.Value}.Read{element.Wire}({span}, {where})";
        return element.BigEndian
            ? $"{Names.Value}.ReadBigEndian<{element.Integer}>({span}, {where})"
            : $"{Names.Value}.Read<{element.Integer}>({span}, {where})";
    }

    private static string FromInteger(ElementModel element, string integer) => element.Scalar switch
    {
        ScalarForm.Bool => $"{integer} != 0",
        ScalarForm.TimeSpan when IsSigned(element) => $"{Names.Value}.ToTimeSpan((long){integer}, {Unit(element)})",
        ScalarForm.TimeSpan => $"{Names.Value}.ToTimeSpan((ulong){integer}, {Unit(element)}, {Infinite(element)})",
        ScalarForm.NetlinkScalar => $"{Names.Value}.FromScalar<{element.Type}>({(element.Scale == 1 ? $"(ulong){integer}" : $"(ulong){integer} * {element.Scale}")})",
        _ => $"({element.Type}){integer}",
    };

    private static string ToInteger(ElementModel element, string value, string where) => element.Scalar switch
    {
        ScalarForm.Bool => $"({element.Integer})({value} ? 1 : 0)",
        ScalarForm.TimeSpan => $"{Names.Value}.FromTimeSpan<{element.Integer}>({value}, {Unit(element)}, {(IsSigned(element) ? "0" : Infinite(element))}, {where})",
        ScalarForm.NetlinkScalar => $"{Names.Value}.Fit<{element.Integer}>({Names.Value}.ToScalar({value}){(element.Scale == 1 ? "" : $" / {element.Scale}")}, {where})",
        ScalarForm.Integer when element.Type != element.Integer => $"{Names.Value}.Fit<{element.Integer}>({value}, {where})",
        ScalarForm.Enum when element.Underlying != element.Integer => $"{Names.Value}.Fit<{element.Integer}>(({element.Underlying}){value}, {where})",
        _ => $"({element.Integer}){value}",
    };

    private static string ToWire(ElementModel element, string value, string where) =>
        element.BigEndian ? $"{Names.Value}.BigEndian<{element.Integer}>({ToInteger(element, value, where)})" : ToInteger(element, value, where);

    private static bool IsSigned(ElementModel element) => element.Integer is "sbyte" or "short" or "int" or "long";

    private static string Unit(ElementModel element) => $"{Names.GlobalContracts}TimeUnit.{element.TimeUnit}";

    private static string Infinite(ElementModel element) => element.Infinite ? $"{element.Integer}.MaxValue" : "0";
}
