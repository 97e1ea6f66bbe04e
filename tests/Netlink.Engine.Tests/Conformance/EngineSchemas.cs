using System.Globalization;
using System.Reflection;
using Netlink.Contracts;

namespace Netlink.Tests.Conformance;

/// <summary>Everything that the engine declares, by reflection: what is added later is there too.</summary>
public static class EngineSchemas
{
    private static readonly Assembly Engine = typeof(ContractSchema).Assembly;

    public static IReadOnlyList<ContractSchema> Contracts() =>
    [
        .. Engine.GetTypes()
            .Where(type => !type.ContainsGenericParameters && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(INetlinkContract<>)))
            .Select(type => (ContractSchema)type.GetProperty("Schema", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!),
    ];

    public static IReadOnlyList<FamilySchema> Families() =>
    [
        .. Engine.GetTypes()
            .Select(type => type.GetProperty("Schema", BindingFlags.Public | BindingFlags.Static))
            .Where(property => property?.PropertyType == typeof(FamilySchema))
            .Select(property => (FamilySchema)property!.GetValue(null)!),
    ];

    /// <summary>The members of enums that carry the kernel's name.</summary>
    public static ILookup<string, long> NamedConstants() => Engine.GetTypes().Where(type => type.IsEnum)
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Select(member => (Name: member.GetCustomAttribute<KernelNameAttribute>()?.Name, Value: member.GetRawConstantValue()))
        .Where(constant => constant.Name is not null)
        .ToLookup(constant => constant.Name!, constant => Convert.ToInt64(constant.Value, CultureInfo.InvariantCulture));
}
