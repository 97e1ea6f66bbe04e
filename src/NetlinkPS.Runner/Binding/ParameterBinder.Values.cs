using System.Collections;
using System.Management.Automation;
using System.Reflection;

namespace NetlinkPS.Runner.Binding;

/// <summary>How one value reaches one parameter: transformed, converted (where allowed), validated, set.</summary>
internal sealed partial class ParameterBinder
{
    /// <summary>Binds a value; false when it does not fit as it is and conversion is not allowed yet.</summary>
    private bool Bind(BindableParameter parameter, object? value, bool coerce)
    {
        foreach (ArgumentTransformationAttribute transformation in parameter.Transformations)
        {
            if (value is null && !parameter.IsMandatorySomewhere && !transformation.TransformNullOptionalParameters) continue;
            try
            {
                value = transformation.Transform(_engine, value);
            }
            catch (Exception e)
            {
                throw Failure("ParameterArgumentTransformationError", $"Cannot process argument transformation on parameter '{parameter.Name}'. {e.Message}",
                    parameter.Name, parameter.Type, value, e, BindingFailure.Transformation, ErrorCategory.InvalidData);
            }
        }
        if (coerce) value = Coerce(parameter, value);
        else if (!FitsAsItIs(parameter.Type, ref value)) return false;
        foreach (ValidateArgumentsAttribute validation in parameter.Validations)
        {
            try
            {
                validation.InternalValidate(value, _engine);
            }
            catch (Exception e)
            {
                throw Failure("ParameterArgumentValidationError", $"Cannot validate argument on parameter '{parameter.Name}'. {e.Message}",
                    parameter.Name, parameter.Type, value, e, BindingFailure.Validation, ErrorCategory.InvalidData);
            }
        }
        if (parameter.IsMandatorySomewhere) RequireContent(parameter, value);
        try
        {
            parameter.Value = value;
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            throw Failure("ParameterBindingFailed", $"Cannot bind parameter '{parameter.Name}' to the target. Exception setting \"{parameter.Name}\": \"{inner.Message}\"",
                parameter.Name, parameter.Type, value, inner, category: ErrorCategory.WriteError);
        }
        if (parameter.SetFlags != 0 && !parameter.InAllSets) _current &= parameter.SetFlags;
        parameter.IsBound = true;
        Bound[parameter.Name] = value;
        return true;
    }

    private static bool FitsAsItIs(Type type, ref object? value)
    {
        if (value is null) return !type.IsValueType && type != typeof(string);
        if (type.IsInstanceOfType(value)) return true;
        object? inner = PSObject.Base(value);
        if (type.IsInstanceOfType(inner)) { value = inner; return true; }
        if (ElementOf(type) is not { } element) return false;
        List<object?> items = [];
        if (inner is IList list) { foreach (object? item in list) items.Add(item); }
        else items.Add(value);
        for (int i = 0; i < items.Count; i++)
        {
            object? item = items[i];
            if (item is null ? element.IsValueType : !element.IsInstanceOfType(item))
            {
                item = PSObject.Base(item);
                if (!element.IsInstanceOfType(item)) return false;
                items[i] = item;
            }
        }
        value = Collect(type, element, items);
        return true;
    }

    private object? Coerce(BindableParameter parameter, object? value)
    {
        Type type = parameter.Type;
        object? given = PSObject.Base(value);
        if (given == System.Management.Automation.Internal.AutomationNull.Value) given = value = null;
        try
        {
            if (given is null)
            {
                if (type == typeof(bool) || type == typeof(SwitchParameter) || type == typeof(string) || !type.IsValueType || Nullable.GetUnderlyingType(type) is not null)
                {
                    if (type == typeof(bool))
                        throw Failure("ParameterArgumentValidationErrorNullNotAllowed", $"Cannot bind argument to parameter '{parameter.Name}' because it is null.", parameter.Name, type);
                    return type == typeof(SwitchParameter) ? new SwitchParameter(false) : type == typeof(string) ? "" : null;
                }
            }
            else if (type == typeof(PSObject)) return PSObject.AsPSObject(value!);
            else if (type.IsInstanceOfType(value)) return value;
            else if (type.IsInstanceOfType(given)) return given;
            else if (type == typeof(bool) || type == typeof(SwitchParameter) || type == typeof(bool?))
            {
                bool flag = given switch
                {
                    bool b => b,
                    SwitchParameter s => s.IsPresent,
                    _ when LanguagePrimitives.IsNumeric(given.GetType()) => LanguagePrimitives.IsTrue(given),
                    _ => throw Failure("CannotConvertArgument", $"Cannot convert '{given.GetType()}' to the type '{type}' required by parameter '{parameter.Name}'. ", parameter.Name, type, given),
                };
                return type == typeof(SwitchParameter) ? new SwitchParameter(flag) : flag;
            }
            else if (ElementOf(type) is { } element)
            {
                List<object?> items = [];
                if (given is IList list) { foreach (object? item in list) items.Add(Element(item, element)); }
                else items.Add(Element(value, element));
                return Collect(type, element, items);
            }
            else if (given is IList && !type.IsEnum && type != typeof(object) && !type.IsAssignableFrom(given.GetType()))
                throw new NotSupportedException("Specified method is not supported.");
            return LanguagePrimitives.ConvertTo(value, type, System.Globalization.CultureInfo.CurrentCulture);
        }
        catch (NotSupportedException e)
        {
            throw Failure("CannotConvertArgument", $"Cannot convert '{(value is null ? "null" : value.GetType().IsArray ? value.GetType().ToString() : PSObject.ToText(value))}' to the type '{type}' required by parameter '{parameter.Name}'. {e.Message}",
                parameter.Name, type, value, e);
        }
        catch (PSInvalidCastException e)
        {
            throw Failure("CannotConvertArgumentNoMessage", $"Cannot bind parameter '{parameter.Name}'. {e.Message}", parameter.Name, type, value, e);
        }
    }

    private static object? Element(object? item, Type type) => type == typeof(object) ? PSObject.Base(item) : LanguagePrimitives.ConvertTo(item, type, System.Globalization.CultureInfo.CurrentCulture);

    /// <summary>The element type of what binding treats as a collection: arrays, IList and generic collections.</summary>
    private static Type? ElementOf(Type type)
    {
        if (type.IsArray) return type.GetElementType();
        if (type == typeof(IList) || type == typeof(ArrayList)) return typeof(object);
        if (!type.IsGenericType || !typeof(IEnumerable).IsAssignableFrom(type) || typeof(IDictionary).IsAssignableFrom(type)) return null;
        return type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICollection<>))?.GetGenericArguments()[0];
    }

    private static object Collect(Type type, Type element, List<object?> items)
    {
        if (type.IsArray || type.IsInterface)
        {
            Array array = Array.CreateInstance(element, items.Count);
            for (int i = 0; i < items.Count; i++) array.SetValue(items[i], i);
            return type.IsInstanceOfType(array) ? array : LanguagePrimitives.ConvertTo(array, type)!;
        }
        object collection = Activator.CreateInstance(type)!;
        if (collection is IList list) { foreach (object? item in items) list.Add(item); }
        else
        {
            MethodInfo add = typeof(ICollection<>).MakeGenericType(element).GetMethod("Add")!;
            foreach (object? item in items) add.Invoke(collection, [item]);
        }
        return collection;
    }

    private void RequireContent(BindableParameter parameter, object? value)
    {
        object? given = PSObject.Base(value);
        if (given is null)
        {
            if (!parameter.AllowsNull) throw Empty(parameter, "NullNotAllowed", "it is null");
            return;
        }
        if (given is string { Length: 0 } && !parameter.AllowsEmptyString) throw Empty(parameter, "EmptyStringNotAllowed", "it is an empty string");
        if (given is string || LanguagePrimitives.GetEnumerable(given) is not { } items) return;
        bool any = false;
        foreach (object? item in items)
        {
            any = true;
            if (PSObject.Base(item) is null && !parameter.AllowsNull) throw Empty(parameter, "NullNotAllowed", "it is null");
            if (item is string { Length: 0 } && !parameter.AllowsEmptyString) throw Empty(parameter, "EmptyStringNotAllowed", "it is an empty string");
            if (ElementOf(parameter.Type) is { IsValueType: true }) break;
        }
        if (!any && !parameter.AllowsEmptyCollection)
            throw parameter.Type.IsArray ? Empty(parameter, "EmptyArrayNotAllowed", "it is an empty array") : Empty(parameter, "EmptyCollectionNotAllowed", "it is an empty collection");
    }

    private ParameterBindingException Empty(BindableParameter parameter, string id, string what) =>
        Failure("ParameterArgumentValidationError" + id, $"Cannot bind argument to parameter '{parameter.Name}' because {what}.", parameter.Name, parameter.Type, null, null, BindingFailure.Validation, ErrorCategory.InvalidData);
}
