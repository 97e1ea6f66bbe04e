using System.Collections;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace System.Management.Automation;

/// <summary>The base object of an object that has only members of its own (<c>[pscustomobject]</c>).</summary>
public class PSCustomObject
{
    internal static PSCustomObject SelfInstance { get; } = new();

    private PSCustomObject() { }

    public override string ToString() => "";
}

/// <summary>An object as PowerShell sees it: its own members, those that the type data adds, and those of this instance.</summary>
public class PSObject : IFormattable, IComparable
{
    private static readonly ConditionalWeakTable<object, InstanceData> Instances = [];
    private readonly object _base;
    private InstanceData? _data;

    public PSObject() : this(PSCustomObject.SelfInstance) { }

    public PSObject(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        _base = obj is PSObject other ? other._base : obj;
        if (obj is PSObject wrapped) _data = wrapped._data;
        else if (!obj.GetType().IsValueType && obj is not (string or PSCustomObject) && Instances.TryGetValue(obj, out InstanceData? data)) _data = data;
    }

    public object BaseObject => _base;
    public object ImmediateBaseObject => _base;
    public Collection<string> TypeNames => Data.TypeNames ??= [.. NamesOf(_base.GetType())];
    public PSMemberInfoCollection<PSPropertyInfo> Properties => new MemberCollection<PSPropertyInfo>(this);
    public PSMemberInfoCollection<PSMethodInfo> Methods => new MemberCollection<PSMethodInfo>(this);
    public PSMemberInfoCollection<PSMemberInfo> Members => new MemberCollection<PSMemberInfo>(this);

    /// <summary>How a number was typed: a parameter that wants text gets <c>0x10</c>, not <c>16</c>.</summary>
    internal string? TokenText { get; init; }

    internal bool IsCustom => _base is PSCustomObject;
    internal IReadOnlyList<string> InternalTypeNames => (IReadOnlyList<string>?)_data?.TypeNames ?? NamesOf(_base.GetType());

    private InstanceData Data
    {
        get
        {
            if (_data is not null) return _data;
            return _data = _base.GetType().IsValueType || _base is string or PSCustomObject ? new InstanceData() : Instances.GetOrCreateValue(_base);
        }
    }

    public static PSObject AsPSObject(object obj) => obj as PSObject ?? new PSObject(obj);

    public static implicit operator PSObject(int valueToConvert) => new(valueToConvert);
    public static implicit operator PSObject(string valueToConvert) => new(valueToConvert);
    public static implicit operator PSObject(bool valueToConvert) => new(valueToConvert);
    public static implicit operator PSObject(double valueToConvert) => new(valueToConvert);
    public static implicit operator PSObject(Hashtable valueToConvert) => new(valueToConvert);

    public virtual PSObject Copy()
    {
        PSObject copy = new(_base is ICloneable cloneable and not string ? cloneable.Clone() : _base);
        if (_data is null) return copy;
        copy._data = new InstanceData { TypeNames = _data.TypeNames is { } names ? [.. names] : null };
        foreach (PSMemberInfo member in _data.Members) copy._data.Members.Add(member.Copy());
        return copy;
    }

    public override string ToString() => ToText(this);
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        _base is IFormattable formattable ? formattable.ToString(format, formatProvider) : ToText(this);

    public int CompareTo(object? obj) => ReferenceEquals(this, obj) ? 0 : LanguagePrimitives.Compare(_base, obj);
    public override bool Equals(object? obj) => ReferenceEquals(this, obj) || !IsCustom && _base.Equals(Base(obj));
    public override int GetHashCode() => IsCustom ? RuntimeHelpers.GetHashCode(this) : _base.GetHashCode();

    /// <summary>The object inside, except for custom objects, which are their own.</summary>
    internal static object? Base(object? value) => value is PSObject { IsCustom: false } wrapped ? wrapped._base : value;

    /// <summary>PowerShell's text of a value: culture-free, collections joined by spaces, custom objects as <c>@{Name=value}</c>.</summary>
    internal static string ToText(object? value)
    {
        if (value is PSObject { TokenText: { } typed }) return typed;
        value = Base(value);
        switch (value)
        {
            case null: return "";
            case string text: return text;
            case PSObject custom:
                List<string> parts = [];
                foreach (PSPropertyInfo property in custom.Properties) parts.Add(property.Name + "=" + ToText(property.Value));
                return parts.Count == 0 ? "" : "@{" + string.Join("; ", parts) + "}";
            case Enum or IConvertible and not DateTime: break;
            case IEnumerable when value.GetType().GetMethod("ToString", Type.EmptyTypes)?.DeclaringType is { } declaring
                && declaring != typeof(object) && !declaring.IsArray && declaring.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) != true: break;
            case IDictionary: break;
            case IEnumerable items:
                List<string> texts = [];
                foreach (object? item in items) texts.Add(ToText(item));
                return string.Join(" ", texts);
        }
        return value is IFormattable formattable ? formattable.ToString(null, CultureInfo.CurrentCulture) : value.ToString() ?? "";
    }

    internal static IReadOnlyList<string> NamesOf(Type type) => TypeNameCache.GetValue(type, static t =>
    {
        List<string> names = [];
        for (Type? current = t; current is not null; current = current.BaseType) names.Add(current.FullName ?? current.Name);
        return names;
    });

    private static readonly ConditionalWeakTable<Type, List<string>> TypeNameCache = [];
    private static readonly ConditionalWeakTable<Type, List<PSMemberInfo>> AdaptedCache = [];

    internal static IReadOnlyList<PSMemberInfo> AdaptedMembers(Type type) => AdaptedCache.GetValue(type, static t =>
    {
        List<PSMemberInfo> members = [];
        if (t == typeof(PSCustomObject)) return members;
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (PropertyInfo property in t.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            if (property.GetIndexParameters().Length == 0 && property.GetMethod is { IsPublic: true } && !property.PropertyType.IsByRefLike && seen.Add(property.Name))
                members.Add(new PSProperty(property));
        foreach (FieldInfo field in t.GetFields(BindingFlags.Public | BindingFlags.Instance))
            if (seen.Add(field.Name)) members.Add(new PSProperty(field));
        return members;
    });

    private static List<PSMemberInfo> AdaptedMethods(Type type)
    {
        List<PSMemberInfo> members = [];
        foreach (IGrouping<string, MethodInfo> group in type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(m => !m.IsSpecialName).GroupBy(m => m.Name, StringComparer.Ordinal))
            members.Add(new PSMethod(group.Key, [.. group]));
        return members;
    }

    /// <summary>All members in PowerShell's order: the instance's, the type data's, the object's own; the first of a name hides the others.</summary>
    internal IEnumerable<PSMemberInfo> AllMembers(bool methods)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        if (_data is not null)
            foreach (PSMemberInfo member in _data.Members)
                if (seen.Add(member.Name)) yield return member;
        foreach (PSMemberInfo member in ExtendedMembers())
            if (seen.Add(member.Name)) yield return member.BoundTo(this);
        foreach (PSMemberInfo member in AdaptedMembers(_base.GetType()))
            if (seen.Add(member.Name)) yield return member.BoundTo(this);
        if (!methods) yield break;
        foreach (PSMemberInfo member in AdaptedMethods(_base.GetType()))
            if (seen.Add(member.Name)) yield return member.BoundTo(this);
    }

    internal IEnumerable<PSMemberInfo> ExtendedMembers() => TypeData.Current?.MembersOf(InternalTypeNames) ?? [];

    /// <summary>Finds one property without making them all: bindings by name ask for few of many.</summary>
    internal PSPropertyInfo? FindProperty(string name)
    {
        if (_data is not null)
            foreach (PSMemberInfo member in _data.Members)
                if (member is PSPropertyInfo own && string.Equals(own.Name, name, StringComparison.OrdinalIgnoreCase)) return own;
        foreach (PSMemberInfo member in ExtendedMembers())
            if (member is PSPropertyInfo && string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)) return (PSPropertyInfo)member.BoundTo(this);
        foreach (PSMemberInfo member in AdaptedMembers(_base.GetType()))
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)) return (PSPropertyInfo)member.BoundTo(this);
        return null;
    }

    private sealed class InstanceData
    {
        public List<PSMemberInfo> Members { get; } = [];
        public Collection<string>? TypeNames { get; set; }
    }

    private sealed class MemberCollection<T>(PSObject owner) : PSMemberInfoCollection<T> where T : PSMemberInfo
    {
        public override T? this[string name]
        {
            get
            {
                if (owner.FindProperty(name) is T property) return property;
                if (typeof(T) == typeof(PSPropertyInfo)) return null;
                foreach (T member in this)
                    if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)) return member;
                return null;
            }
        }

        public override void Add(T member)
        {
            List<PSMemberInfo> members = owner.Data.Members;
            if (members.Exists(m => string.Equals(m.Name, member.Name, StringComparison.OrdinalIgnoreCase)))
                throw new ExtendedTypeSystemException($"Cannot add a member with the name \"{member.Name}\" because a member with that name already exists. "
                    + "To overwrite the member anyway, add the Force parameter to your command.");
            PSMemberInfo bound = member.BoundTo(owner);
            bound.IsInstance = true;
            members.Add(bound);
        }

        public override void Add(T member, bool preValidated) => Add(member);
        public override void Remove(string name) => owner._data?.Members.RemoveAll(m => string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase));
        public override ReadOnlyPSMemberInfoCollection<T> Match(string name) => Match(name, PSMemberTypes.All);

        public override ReadOnlyPSMemberInfoCollection<T> Match(string name, PSMemberTypes memberTypes)
        {
            WildcardPattern pattern = new(name, WildcardOptions.IgnoreCase);
            List<T> found = [];
            foreach (T member in this)
                if ((member.MemberType & memberTypes) != 0 && pattern.IsMatch(member.Name)) found.Add(member);
            return new ReadOnlyPSMemberInfoCollection<T>(found);
        }

        public override IEnumerator<T> GetEnumerator()
        {
            foreach (PSMemberInfo member in owner.AllMembers(typeof(T) != typeof(PSPropertyInfo)))
                if (member is T wanted) yield return wanted;
        }
    }
}

/// <summary>What types.ps1xml files add to types. One table for each session; cmdlets of one session run on its thread.</summary>
internal abstract class TypeData
{
    [ThreadStatic] private static TypeData? _current;

    public static TypeData? Current { get => _current; set => _current = value; }

    public abstract IEnumerable<PSMemberInfo> MembersOf(IReadOnlyList<string> typeNames);

    /// <summary>The type converter that type data names for a type, or null.</summary>
    public abstract object? ConverterOf(Type type);
}
