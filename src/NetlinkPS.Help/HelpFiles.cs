using System.Management.Automation;
using NetlinkPS.Runner;
using NetlinkPS.Runner.Execution;

namespace NetlinkPS.Help;

/// <summary>
/// The module's help: a page of Markdown for each cmdlet in <c>docs/cmdlets</c>, as platyPS writes them, and the file that Get-Help reads.
/// What the code knows (synopsis, syntax, parameters, types) comes from the code each time; description, examples, notes and links are
/// written by hand in the pages and kept.
/// </summary>
internal static class HelpFiles
{
    public static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NetlinkPS.psd1")))
                return folder.FullName;
        }

        throw new FileNotFoundException("NetlinkPS.psd1 is not found upwards from here.");
    }

    /// <summary>Writes what has changed.</summary>
    /// <returns>How many files were written.</returns>
    public static int Update(string root) => All(root).Count(file => Write(file.Path, file.Text));

    /// <summary>What Update would write: for the test that nobody forgot to run it.</summary>
    public static IEnumerable<string> Stale(string root) => All(root).Where(file => !File.Exists(file.Path) || File.ReadAllText(file.Path) != file.Text).Select(file => file.Path);

    /// <summary>What a person still has to write.</summary>
    public static IEnumerable<string> Missing(string root) => Pages(root).SelectMany(page => page.Cmdlet.Missing(page.Page));

    /// <summary>Every cmdlet with what people wrote of it.</summary>
    public static IEnumerable<(CmdletHelp Cmdlet, HandWritten Page)> Pages(string root)
    {
        Session session = new(new RunnerOptions { ModulePath = Path.Combine(root, "NetlinkPS.psd1") });
        XmlDocs docs = XmlDocs.Read(Path.Combine(root, "bin", "NetlinkPS.xml"));
        foreach (CmdletInfo command in session.AllCommands().Where(command => command.ModuleName == session.Module.Manifest.Name))
        {
            string path = PagePath(root, command.Name);
            yield return (CmdletHelp.Of(session, command, docs), File.Exists(path) ? MarkdownPage.Read(File.ReadAllText(path)) : new HandWritten());
        }
    }

    private static List<(string Path, string Text)> All(string root)
    {
        List<(CmdletHelp Cmdlet, HandWritten Page)> pages = [.. Pages(root)];
        return
        [
            .. pages.Select(page => (PagePath(root, page.Cmdlet.Name), MarkdownPage.Write(page.Cmdlet, page.Page))),
            (Path.Combine(root, "en-US", "NetlinkPS.dll-Help.xml"), Maml.Write(pages)),
        ];
    }

    private static string PagePath(string root, string cmdlet) => Path.Combine(root, "docs", "cmdlets", cmdlet + ".md");

    private static bool Write(string path, string text)
    {
        if (File.Exists(path) && File.ReadAllText(path) == text)
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return true;
    }
}
