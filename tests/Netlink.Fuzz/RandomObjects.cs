using System.Collections;
using System.Reflection;
using Netlink.Contracts;

namespace Netlink.Fuzz;

/// <summary>Makes objects of any contract with random values that the wire can carry, by reflection over its declaration.</summary>
public sealed class RandomObjects(Random random)
{
    private const int DeepestNest = 4;
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Makes an object.</summary>
    public object Make(Type contract, int depth = 0, bool keyed = false)
    {
        object item = Activator.CreateInstance(contract, nonPublic: true)!;
        foreach (PropertyInfo property in contract.GetProperties(Instance))
        {
            if (property.GetCustomAttribute<NetlinkFieldAttribute>() is { } field)
                property.SetValue(item, Field(property, field, depth));
            else if (property.GetCustomAttribute<NestKeyAttribute>() is not null && keyed) // an element on its own has no attribute around it
                property.SetValue(item, (ushort)random.Next(1, 100));
            else if (property.GetCustomAttribute<NetlinkAttributeAttribute>() is { } attribute && random.Next(3) != 0)
                property.SetValue(item, Attribute(property, attribute, depth, item));
        }

        return item;
    }

    private object? Field(PropertyInfo property, NetlinkFieldAttribute field, int depth)
    {
        Type? element = ListElement(property.PropertyType);
        if (element is not null)
            return List(element, field.Rest ? random.Next(4) : field.Length, () => Value(element, field.Wire, field.Time, field.Infinite, field.Scale, depth)!);
        if (property.PropertyType == typeof(byte[]))
            return Bytes(field.Length, field.Length);
        if (property.PropertyType == typeof(string))
            return Text(field.Length - 1);
        if (property.PropertyType == typeof(HardwareAddress))
            return new HardwareAddress(Bytes(field.Length, field.Length));
        if (IsContract(property.PropertyType))
            return Make(property.PropertyType, depth); // a struct within a struct is always there, however deep
        return Value(property.PropertyType, field.Wire, field.Time, field.Infinite, field.Scale, depth);
    }

    private object? Attribute(PropertyInfo property, NetlinkAttributeAttribute attribute, int depth, object owner)
    {
        if (attribute.Wire == WireType.Flag)
            return true;
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type.IsDefined(typeof(SubMessagesAttribute), inherit: false))
            return SubMessage(type, attribute, depth, owner);
        if (attribute.Array == ArrayKind.None)
            return Value(type, attribute.Wire, attribute.Time, attribute.Infinite, attribute.Scale, depth);
        Type element = ListElement(type)!;
        if (depth >= DeepestNest && IsContract(element))
            return null;
        // A list of repeated attributes that is empty leaves no trace, and so comes back as none.
        return List(element, random.Next(attribute.Array == ArrayKind.Repeated ? 1 : 0, 4), () => attribute.Array == ArrayKind.Keyed
            ? Make(element, depth + 1, keyed: true)
            : Value(element, attribute.Wire, attribute.Time, attribute.Infinite, attribute.Scale, depth)!);
    }

    private object? SubMessage(Type type, NetlinkAttributeAttribute attribute, int depth, object owner)
    {
        if (depth >= DeepestNest)
            return null;
        var registry = (SubMessageRegistry)type.GetProperty("Forms")!.GetValue(null)!;
        SubMessageForm[] forms = [.. registry.Forms];
        if (forms.Length == 0)
            return null;
        PropertyInfo selector = owner.GetType().GetProperty(attribute.Selector!, Instance)!;
        SubMessageForm form = forms[random.Next(forms.Length)];
        if (selector.PropertyType != typeof(string))
        {
            object? chosen = selector.GetValue(owner);
            form = registry.Find(Convert.ToString(chosen, System.Globalization.CultureInfo.InvariantCulture))!;
            return form is null ? null : Make(form.Type, depth + 1);
        }

        bool isChosen = owner.GetType().GetProperties(Instance).Any(other =>
            other.GetCustomAttribute<NetlinkAttributeAttribute>() is { } sibling && sibling.Type != attribute.Type && sibling.Selector == attribute.Selector && other.GetValue(owner) is not null);
        if (isChosen)
            return registry.Find((string?)selector.GetValue(owner)) is { } same ? Make(same.Type, depth + 1) : null;
        selector.SetValue(owner, form.Kind);
        return Make(form.Type, depth + 1);
    }

    private object? Value(Type type, WireType wire, TimeUnit time, bool infinite, int scale, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (IsContract(type))
            return depth < DeepestNest ? Make(type, depth + 1) : null;
        if (type == typeof(string))
            return Text(12);
        if (type == typeof(byte[]))
            return Bytes(0, 12);
        if (type == typeof(bool))
            return random.Next(2) == 0;
        if (type.IsEnum)
            return Enum.ToObject(type, Integer(wire == WireType.U8 ? typeof(byte) : Enum.GetUnderlyingType(type)));
        if (type == typeof(TimeSpan))
            return Time(wire, time, infinite);
        if (type == typeof(InetAddress))
            return InetAddress.TryRead(Bytes(random.Next(2) == 0 ? 4 : 16), out InetAddress address) ? address : default;
        if (type == typeof(HardwareAddress))
            return new HardwareAddress(Bytes(0, 20));
        if (type == typeof(Routing.RouteVia))
            return new Routing.RouteVia((InetAddress)Value(typeof(InetAddress), wire, time, infinite, scale, depth)!);
        if (type == typeof(Bitfield32))
            return new Bitfield32((uint)random.NextInt64(), (uint)random.NextInt64());
        if (type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(INetlinkValue<>)))
            return FromWire(type);
        if (type.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(INetlinkScalar<>)) is not null)
            return typeof(AttributeValue).GetMethod(nameof(AttributeValue.FromScalar))!.MakeGenericMethod(type).Invoke(null, [(ulong)random.Next(0, 200) * (ulong)scale])!;
        return Integer(type);
    }

    /// <summary>Any value type that knows its own bytes, of bytes that it takes.</summary>
    private object FromWire(Type type)
    {
        MethodInfo make = GetType().GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type);
        int first = random.Next(0, 128);
        return Enumerable.Range(first, 128).Select(length => make.Invoke(null, [Bytes(length % 128)])).First(value => value is not null)!;
    }

    private static object? Read<T>(byte[] bytes)
        where T : INetlinkValue<T> => T.TryRead(bytes, out T value) ? value : null;

    private static bool IsContract(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(INetlinkContract<>));

    private object Time(WireType wire, TimeUnit time, bool infinite)
    {
        if (infinite && random.Next(4) == 0)
            return TimeSpan.MaxValue;
        long count = random.Next(0, wire is WireType.U8 ? 200 : 30000);
        return time == TimeUnit.Nanoseconds ? TimeSpan.FromTicks(count) : AttributeValue.ToTimeSpan((ulong)count, time, 0);
    }

    private object Integer(Type type)
    {
        long bits = random.Next(4) switch { 0 => 0, 1 => -1, 2 => random.Next(256), _ => random.NextInt64(long.MinValue, long.MaxValue) };
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Byte => (byte)bits,
            TypeCode.SByte => (sbyte)bits,
            TypeCode.UInt16 => (ushort)bits,
            TypeCode.Int16 => (short)bits,
            TypeCode.UInt32 => (uint)bits,
            TypeCode.Int32 => (int)bits,
            TypeCode.UInt64 => (ulong)bits,
            TypeCode.Int64 => bits,
            _ => throw new NotSupportedException($"There is no random {type}: teach {nameof(RandomObjects)} to make one."),
        };
    }

    private byte[] Bytes(int exactly) => Bytes(exactly, exactly);

    private byte[] Bytes(int least, int most)
    {
        byte[] bytes = new byte[random.Next(least, most + 1)];
        random.NextBytes(bytes);
        return bytes;
    }

    private string Text(int most) => string.Concat(Enumerable.Range(0, random.Next(0, most + 1)).Select(_ => (char)random.Next('a', 'z' + 1)));

    private static Type? ListElement(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static IList List(Type element, int count, Func<object> make)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        for (int i = 0; i < count; i++)
        {
            if (make() is { } item)
                list.Add(item);
        }

        return list;
    }
}
