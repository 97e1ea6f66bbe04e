namespace NetlinkPS.Runner.Modules;

/// <summary>Finds NetlinkPS.psd1 from where the Runner itself lies: beside it when published, above it in the repository.</summary>
internal static class ModuleLocator
{
    private const string Name = "NetlinkPS.psd1";

    public static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            foreach (string candidate in (string[])[Path.Combine(folder.FullName, Name), Path.Combine(folder.FullName, "NetlinkPS", Name)])
                if (File.Exists(candidate)) return candidate;
        throw new FileNotFoundException($"{Name} is not found from '{AppContext.BaseDirectory}' upwards: name a module with -Module.");
    }
}
