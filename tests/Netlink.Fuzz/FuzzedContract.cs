using System.Reflection;
using Netlink.Contracts;
using Netlink.Wire;

namespace Netlink.Fuzz;

/// <summary>A contract as the fuzzer and the property test use it.</summary>
public abstract class FuzzedContract(Type type)
{
    /// <summary>The contract.</summary>
    public Type Type => type;

    /// <summary>All contracts of an assembly.</summary>
    public static IReadOnlyList<FuzzedContract> All(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(type => !type.ContainsGenericParameters && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(INetlinkContract<>)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (FuzzedContract)Activator.CreateInstance(typeof(FuzzedContract<>).MakeGenericType(type))!),
    ];

    /// <summary>The same contract with a writer of its own, for another thread.</summary>
    public abstract FuzzedContract Another();

    /// <summary>The bytes of an object.</summary>
    public abstract byte[] Write(object item);

    /// <summary>Reads bytes; gives the object, or null when they are not one.</summary>
    /// <exception cref="Exception">Anything but <see cref="NetlinkFormatException"/>, which is a defect.</exception>
    public abstract object? Read(ReadOnlySpan<byte> bytes);

    /// <inheritdoc/>
    public override string ToString() => Type.Name;
}

/// <summary>A contract as the fuzzer and the property test use it.</summary>
/// <typeparam name="T">The contract.</typeparam>
public sealed class FuzzedContract<T>() : FuzzedContract(typeof(T))
    where T : INetlinkContract<T>
{
    private readonly NetlinkWriter _writer = new();

    /// <inheritdoc/>
    public override FuzzedContract Another() => new FuzzedContract<T>();

    /// <inheritdoc/>
    public override byte[] Write(object item)
    {
        _writer.Clear();
        ((T)item).Write(_writer);
        return _writer.WrittenSpan.ToArray();
    }

    /// <inheritdoc/>
    public override object? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return T.Read(bytes);
        }
        catch (NetlinkFormatException)
        {
            return null;
        }
    }
}
