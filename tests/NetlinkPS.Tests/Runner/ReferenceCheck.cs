using System.Reflection;

namespace NetlinkPS.Tests.Runner;

/// <summary>Finds what an assembly refers to and the Runner's System.Management.Automation lacks.</summary>
internal static class ReferenceCheck
{
    private const int TypeReferences = 0x01000000, MemberReferences = 0x0A000000;

    public static List<string> Missing(Assembly assembly)
    {
        List<string> missing = [];
        foreach (int table in (int[])[TypeReferences, MemberReferences])
            for (int row = 1; ; row++)
            {
                try
                {
                    if (table == TypeReferences) assembly.ManifestModule.ResolveType(table + row);
                    else assembly.ManifestModule.ResolveMember(table + row);
                }
                catch (ArgumentOutOfRangeException)
                {
                    break;
                }
                catch (Exception e) when (e is MissingMemberException or TypeLoadException)
                {
                    missing.Add(e.Message);
                }
                catch (Exception e) when (e is BadImageFormatException or ArgumentException)
                {
                    // A member of a generic type or method that only its context can resolve: not one of PowerShell's, which have none here.
                }
            }
        return missing;
    }
}
