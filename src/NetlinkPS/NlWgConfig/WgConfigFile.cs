using System.Management.Automation;

namespace NetlinkPS;

/// <summary>Reads and writes configuration files, which have private keys in them.</summary>
internal static class WgConfigFile
{
    public static (string Text, string? Name) Read(string path) => (File.ReadAllText(path), Path.GetFileNameWithoutExtension(path));

    /// <summary>Writes a file that only its owner may read, whole or not at all.</summary>
    public static void Write(string path, string text, bool overwrite)
    {
        string fresh = $"{path}.{Guid.NewGuid():n}";
        try
        {
#pragma warning disable CA1416 // there is netlink on Linux only
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
#pragma warning restore CA1416
            using (var writer = new StreamWriter(fresh, options))
                writer.Write(text);
            File.Move(fresh, path, overwrite);
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    public static ErrorRecord Error(Exception exception, object target) => exception switch
    {
        FormatException => new(new FormatException($"{target}: {exception.Message}"), "InvalidConfiguration", ErrorCategory.InvalidData, target),
        FileNotFoundException or DirectoryNotFoundException => new(exception, ErrorRecords.NotFoundId, ErrorCategory.ObjectNotFound, target),
        IOException => new(exception, "FileError", ErrorCategory.WriteError, target),
        _ => ErrorRecords.From(exception, target),
    };
}
