using System.Collections;
using System.Collections.ObjectModel;
using System.Reflection;

namespace System.Management.Automation;

[Flags]
public enum PSMemberTypes
{
    AliasProperty = 1, CodeProperty = 2, Property = 4, NoteProperty = 8, ScriptProperty = 16, PropertySet = 32, Method = 64,
    CodeMethod = 128, ScriptMethod = 256, ParameterizedProperty = 512, MemberSet = 1024, Event = 2048, Dynamic = 4096,
    Properties = 31, Methods = 448, All = 8191,
}

public abstract class PSMemberInfo
{
    private protected PSObject? Owner { get; set; }

    public string Name { get; private protected set; } = "";
    public bool IsInstance { get; internal set; }
    public abstract PSMemberTypes MemberType { get; }
    public abstract string TypeNameOfValue { get; }
    public abstract object? Value { get; set; }
    public abstract PSMemberInfo Copy();

    internal PSMemberInfo BoundTo(PSObject owner)
    {
        PSMemberInfo copy = Copy();
        copy.Owner = owner;
        return copy;
    }
}

public abstract class PSPropertyInfo : PSMemberInfo
{
    public abstract bool IsGettable { get; }
    public abstract bool IsSettable { get; }

    private protected SetValueException NotSettable() => new($"'{Name}' is a ReadOnly property.");
}

public class PSNoteProperty : PSPropertyInfo
{
    public PSNoteProperty(string name, object? value) { ArgumentException.ThrowIfNullOrEmpty(name); Name = name; Value = value; }

    public override PSMemberTypes MemberType => PSMemberTypes.NoteProperty;
    public override bool IsGettable => true;
    public override bool IsSettable => true;
    public override object? Value { get; set; }
    public override string TypeNameOfValue => PSObject.Base(Value)?.GetType().FullName ?? "System.Object";
    public override PSMemberInfo Copy() => new PSNoteProperty(Name, Value) { Owner = Owner };
    public override string ToString() => $"{MemberDefinition.TypeName(PSObject.Base(Value)?.GetType() ?? typeof(object))} {Name}={(Value is null ? "null" : PSObject.ToText(Value))}";
}

public class PSAliasProperty : PSPropertyInfo
{
    public PSAliasProperty(string name, string referencedMemberName) : this(name, referencedMemberName, null) { }

    public PSAliasProperty(string name, string referencedMemberName, Type? conversionType)
    {
        Name = name;
        ReferencedMemberName = referencedMemberName;
        ConversionType = conversionType;
    }

    public string ReferencedMemberName { get; }
    public Type? ConversionType { get; }
    public override PSMemberTypes MemberType => PSMemberTypes.AliasProperty;
    public override bool IsGettable => Referenced.IsGettable;
    public override bool IsSettable => Referenced.IsSettable;
    public override string TypeNameOfValue => ConversionType?.FullName ?? Referenced.TypeNameOfValue;

    public override object? Value
    {
        get => ConversionType is { } type ? LanguagePrimitives.ConvertTo(Referenced.Value, type) : Referenced.Value;
        set => Referenced.Value = value;
    }

    private PSPropertyInfo Referenced => Owner?.Properties[ReferencedMemberName]
        ?? throw new ExtendedTypeSystemException($"The alias \"{Name}\" refers to the member \"{ReferencedMemberName}\", which is not there.");

    public override PSMemberInfo Copy() => new PSAliasProperty(Name, ReferencedMemberName, ConversionType) { Owner = Owner };
    public override string ToString() => $"{Name} = {ReferencedMemberName}";
}

/// <summary>A property that a public static method computes: <c>static object Name(PSObject instance)</c>.</summary>
public class PSCodeProperty : PSPropertyInfo
{
    public PSCodeProperty(string name, MethodInfo getterCodeReference) : this(name, getterCodeReference, null) { }

    public PSCodeProperty(string name, MethodInfo getterCodeReference, MethodInfo? setterCodeReference)
    {
        Name = name;
        GetterCodeReference = getterCodeReference;
        SetterCodeReference = setterCodeReference;
    }

    public MethodInfo GetterCodeReference { get; }
    public MethodInfo? SetterCodeReference { get; }
    public override PSMemberTypes MemberType => PSMemberTypes.CodeProperty;
    public override bool IsGettable => true;
    public override bool IsSettable => SetterCodeReference is not null;
    public override string TypeNameOfValue => GetterCodeReference.ReturnType.FullName ?? "System.Object";

    public override object? Value
    {
        get => Call(GetterCodeReference, Owner);
        set => Call(SetterCodeReference ?? throw NotSettable(), Owner, value);
    }

    private object? Call(MethodInfo method, params object?[] arguments)
    {
        try
        {
            return method.Invoke(null, arguments);
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            throw new GetValueInvocationException($"Exception getting \"{Name}\": \"{inner.Message}\"", inner);
        }
    }

    public override PSMemberInfo Copy() => new PSCodeProperty(Name, GetterCodeReference, SetterCodeReference) { Owner = Owner };
    public override string ToString() => $"{TypeNameOfValue} {Name}{{{(IsGettable ? $"get={GetterCodeReference.Name};" : "")}{(SetterCodeReference is { } set ? $"set={set.Name};" : "")}}}";
}

/// <summary>A script property, as far as the Runner goes: a script that only calls a static method of a public C# type.</summary>
internal sealed class PSStaticCallProperty : PSPropertyInfo
{
    private readonly Func<PSObject, object?> _call;
    private readonly string _script;

    public PSStaticCallProperty(string name, string script, Func<PSObject, object?> call) { Name = name; _script = script; _call = call; }

    public override PSMemberTypes MemberType => PSMemberTypes.ScriptProperty;
    public override bool IsGettable => true;
    public override bool IsSettable => false;
    public override string TypeNameOfValue => "System.Object";
    public override object? Value { get => _call(Owner!); set => throw NotSettable(); }
    public override PSMemberInfo Copy() => new PSStaticCallProperty(Name, _script, _call) { Owner = Owner };
    public override string ToString() => $"System.Object {Name} {{get={_script};}}";
}

/// <summary>A .NET property or field of the object itself.</summary>
public class PSProperty : PSPropertyInfo
{
    private readonly MemberInfo _member;

    internal PSProperty(MemberInfo member) { _member = member; Name = member.Name; }

    public override PSMemberTypes MemberType => PSMemberTypes.Property;
    public override bool IsGettable => _member is not PropertyInfo property || property.GetMethod is { IsPublic: true };
    public override bool IsSettable => _member is PropertyInfo property ? property.SetMethod is { IsPublic: true } : !((FieldInfo)_member).IsInitOnly;
    public override string TypeNameOfValue => ValueType.FullName ?? ValueType.Name;
    internal Type ValueType => _member is PropertyInfo property ? property.PropertyType : ((FieldInfo)_member).FieldType;

    public override object? Value
    {
        get
        {
            try
            {
                return _member is PropertyInfo property ? property.GetValue(Owner!.BaseObject) : ((FieldInfo)_member).GetValue(Owner!.BaseObject);
            }
            catch (TargetInvocationException e) when (e.InnerException is { } inner)
            {
                throw new GetValueInvocationException($"Exception getting \"{Name}\": \"{inner.Message}\"", inner);
            }
        }
        set
        {
            if (!IsSettable) throw NotSettable();
            object? converted = LanguagePrimitives.ConvertTo(value, ValueType);
            if (_member is PropertyInfo property) property.SetValue(Owner!.BaseObject, converted);
            else ((FieldInfo)_member).SetValue(Owner!.BaseObject, converted);
        }
    }

    public override PSMemberInfo Copy() => new PSProperty(_member) { Owner = Owner };

    public override string ToString() => _member is PropertyInfo
        ? $"{MemberDefinition.TypeName(ValueType)} {Name} {{{(IsGettable ? "get;" : "")}{(IsSettable ? "set;" : "")}}}"
        : $"{MemberDefinition.TypeName(ValueType)} {Name} {{get;{(IsSettable ? "set;" : "")}}}";
}

public class PSPropertySet : PSMemberInfo
{
    public PSPropertySet(string name, IEnumerable<string> referencedPropertyNames)
    {
        Name = name;
        foreach (string referenced in referencedPropertyNames) ReferencedPropertyNames.Add(referenced);
    }

    public Collection<string> ReferencedPropertyNames { get; } = [];
    public override PSMemberTypes MemberType => PSMemberTypes.PropertySet;
    public override string TypeNameOfValue => typeof(PSPropertySet).FullName!;
    public override object? Value { get => this; set => throw new ExtendedTypeSystemException("Cannot change the value of a property set."); }
    public override PSMemberInfo Copy() => new PSPropertySet(Name, ReferencedPropertyNames) { Owner = Owner };
    public override string ToString() => $"{Name} {{{string.Join(", ", ReferencedPropertyNames)}}}";
}

public abstract class PSMethodInfo : PSMemberInfo
{
    public abstract Collection<string> OverloadDefinitions { get; }
    public abstract object? Invoke(params object?[] arguments);
    public sealed override object? Value { get => this; set => throw new ExtendedTypeSystemException("Cannot change the value of a method."); }
}

public class PSMethod : PSMethodInfo
{
    private readonly MethodInfo[] _overloads;

    internal PSMethod(string name, MethodInfo[] overloads) { Name = name; _overloads = overloads; }

    internal bool ReturnsValue => Array.Exists(_overloads, m => m.ReturnType != typeof(void));
    public override PSMemberTypes MemberType => PSMemberTypes.Method;
    public override string TypeNameOfValue => typeof(PSMethod).FullName!;
    public override Collection<string> OverloadDefinitions => [.. Array.ConvertAll(_overloads, MemberDefinition.Method)];

    /// <summary>Calls the first overload with as many parameters as there are arguments and to whose types they all convert.</summary>
    public override object? Invoke(params object?[] arguments)
    {
        foreach (bool exact in (bool[])[true, false])
            foreach (MethodInfo method in _overloads)
            {
                ParameterInfo[] parameters = method.GetParameters();
                if (parameters.Length != arguments.Length || method.ContainsGenericParameters) continue;
                object?[] converted = new object?[arguments.Length];
                bool fits = true;
                for (int i = 0; fits && i < converted.Length; i++)
                {
                    object? given = PSObject.Base(arguments[i]);
                    fits = exact ? given is not null && given.GetType() == parameters[i].ParameterType : LanguagePrimitives.TryConvertTo(given, parameters[i].ParameterType, out converted[i]);
                    if (exact) converted[i] = given;
                }
                if (!fits) continue;
                try
                {
                    return method.Invoke(Owner!.BaseObject, converted);
                }
                catch (TargetInvocationException e) when (e.InnerException is { } inner)
                {
                    throw new MethodInvocationException($"Exception calling \"{Name}\" with \"{arguments.Length}\" argument(s): \"{inner.Message}\"", inner)
                    { ErrorIdentifier = inner.GetType().Name };
                }
            }
        throw new MethodInvocationException($"Cannot find an overload for \"{Name}\" and the argument count: \"{arguments.Length}\".")
        { ErrorIdentifier = "MethodCountCouldNotFindBest" };
    }

    public override PSMemberInfo Copy() => new PSMethod(Name, _overloads) { Owner = Owner };
    public override string ToString() => string.Join(", ", OverloadDefinitions);
}

public abstract class PSMemberInfoCollection<T> : IEnumerable<T> where T : PSMemberInfo
{
    public abstract T? this[string name] { get; }
    public abstract void Add(T member);
    public abstract void Add(T member, bool preValidated);
    public abstract void Remove(string name);
    public abstract ReadOnlyPSMemberInfoCollection<T> Match(string name);
    public abstract ReadOnlyPSMemberInfoCollection<T> Match(string name, PSMemberTypes memberTypes);
    public abstract IEnumerator<T> GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public class ReadOnlyPSMemberInfoCollection<T> : IEnumerable<T> where T : PSMemberInfo
{
    private readonly List<T> _members;

    internal ReadOnlyPSMemberInfoCollection(List<T> members) => _members = members;

    public int Count => _members.Count;
    public T this[int index] => _members[index];
    public T? this[string name] => _members.Find(m => string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase));
    public IEnumerator<T> GetEnumerator() => _members.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>How members are described: types by C#'s keywords, as Get-Member does.</summary>
internal static class MemberDefinition
{
    public static string TypeName(Type type)
    {
        if (type.IsArray) return TypeName(type.GetElementType()!) + "[]";
        if (type.IsByRef) return "ref " + TypeName(type.GetElementType()!);
        if (type.IsGenericType && !type.IsGenericTypeDefinition)
        {
            string name = type.GetGenericTypeDefinition().FullName ?? type.Name;
            int tick = name.IndexOf('`', StringComparison.Ordinal);
            return (tick < 0 ? name : name[..tick]) + "[" + string.Join(",", type.GetGenericArguments().Select(TypeName)) + "]";
        }
        if (type.IsEnum) return type.FullName ?? type.Name;
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => "bool", TypeCode.Byte => "byte", TypeCode.SByte => "sbyte", TypeCode.Char => "char", TypeCode.Int16 => "short",
            TypeCode.UInt16 => "ushort", TypeCode.Int32 => "int", TypeCode.UInt32 => "uint", TypeCode.Int64 => "long", TypeCode.UInt64 => "ulong",
            TypeCode.Single => "float", TypeCode.Double => "double", TypeCode.Decimal => "decimal", TypeCode.String => "string", TypeCode.DateTime => "datetime",
            _ when type == typeof(object) => "System.Object",
            _ when type == typeof(void) => "void",
            _ when type == typeof(Type) => "type",
            _ when type == typeof(TimeSpan) => "timespan",
            _ when type == typeof(Guid) => "guid",
            _ when type == typeof(Version) => "version",
            _ when type == typeof(Uri) => "uri",
            _ when type == typeof(Net.IPAddress) => "ipaddress",
            _ when type == typeof(Hashtable) => "hashtable",
            _ when type == typeof(SwitchParameter) => "switch",
            _ => type.FullName ?? type.Name,
        };
    }

    public static string Method(MethodInfo method) =>
        $"{TypeName(method.ReturnType)} {method.Name}({string.Join(", ", method.GetParameters().Select(p => TypeName(p.ParameterType) + " " + p.Name))})";
}
