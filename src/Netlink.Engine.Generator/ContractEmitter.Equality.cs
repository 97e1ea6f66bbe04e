namespace Netlink.Generator;

/// <summary>Writes how two objects are compared: by what would travel.</summary>
internal sealed partial class ContractEmitter
{
    private void EmitEquality()
    {
        var terms = new List<string>();
        if (_contract.SubMessage is { } form)
            terms.Add($"base.Equals(({form.Base}?)other)");
        terms.AddRange(_contract.Keys.Select(key => $"{Own(key.Property)}.Equals(other.{Name(key.Property)})"));
        terms.AddRange(_contract.Fields.Select(field => Same(field.Property, field.Element, field.IsList)));
        terms.AddRange(_contract.Attributes.Select(attribute => Same(attribute.Property, attribute.Element, attribute.Array != "None")));
        if (HasAttributes)
            terms.Add($"{Names.Value}.Equal(UnknownAttributes, other.UnknownAttributes)");
        else
            terms.Add($"{Names.Value}.Equal(_tail, other._tail)");
        _source.Line("/// <summary>Compares two objects by what would travel.</summary>")
            .Line("/// <param name=\"other\">The other.</param>")
            .Line("/// <returns>Whether both would be written as the same bytes.</returns>")
            .Line(IsValueType ? $"public readonly bool Equals({_contract.Name} other) =>" : $"public bool Equals({_contract.Name}? other) =>")
            .Line(IsValueType ? "    (true" : "    (object)this == other || (other is not null");
        foreach (string term in terms)
            _source.Line($"        && {term}");
        _source.Line("    );").Line();

        _source.Line("/// <inheritdoc/>").Open($"public {(IsValueType ? "readonly " : "")}override int GetHashCode()").Line("var hash = new global::System.HashCode();");
        foreach (string property in _contract.Fields.Where(f => Hashable(f.Element) && !f.IsList).Select(f => f.Property)
            .Concat(_contract.Attributes.Where(a => Hashable(a.Element) && a.Array == "None").Select(a => a.Property)).Take(8))
        {
            _source.Line($"hash.Add({Own(property)});");
        }

        _source.Line("return hash.ToHashCode();").Close().Line();
    }

    private static bool Hashable(ElementModel element) => element.Form is ElementForm.Scalar or ElementForm.String or ElementForm.Value;

    private static string Same(string property, ElementModel element, bool isList)
    {
        if (isList || element.Form == ElementForm.Bytes)
            return $"{Names.Value}.Equal({Own(property)}, other.{Name(property)})";
        return element.Form is ElementForm.Scalar or ElementForm.Flag && element.Scalar is ScalarForm.Integer or ScalarForm.Enum or ScalarForm.Bool
            ? $"{Own(property)} == other.{Name(property)}"
            : $"global::System.Collections.Generic.EqualityComparer<{element.Type}?>.Default.Equals({Own(property)}, other.{Name(property)})";
    }
}
