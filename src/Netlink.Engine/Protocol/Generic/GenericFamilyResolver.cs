namespace Netlink.Protocol;

/// <summary>Finds generic netlink families by name, and remembers them for as long as the connection lives.</summary>
public sealed class GenericFamilyResolver
{
    /// <summary>The control family's own number, the only one that is fixed (<c>GENL_ID_CTRL</c>).</summary>
    public const ushort ControlId = 16;

    private const int ENOENT = 2;
    private const byte GetFamilyCommand = 3;
    private const byte NewFamilyCommand = 1;
    private const string ControlName = "nlctrl";
    private static readonly NetlinkOperation GetFamily =
        new("CTRL_CMD_GETFAMILY", 0, ReplyType: NewFamilyCommand, Command: GetFamilyCommand, Version: 2, Family: ControlName);

    private readonly NetlinkConnection _connection;
    private readonly Dictionary<string, GenericFamily> _families = new(StringComparer.Ordinal);

    internal GenericFamilyResolver(NetlinkConnection connection) => _connection = connection;

    /// <summary>The number that a family's requests carry. That of the control family is known, for it is asked for all others.</summary>
    internal ushort ResolveId(string name) => name == ControlName ? ControlId : Resolve(name).Id ?? 0;

    /// <summary>Finds a family.</summary>
    /// <param name="name">Its name: <c>wireguard</c>.</param>
    /// <returns>The family.</returns>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: the kernel does not have it, or its module is not loaded.</exception>
    public GenericFamily Resolve(string name)
    {
        if (_families.TryGetValue(name, out GenericFamily? known))
            return known;
        try
        {
            return _families[name] = _connection.Query<GenericFamily, GenericFamily>(GetFamily, new GenericFamily { Name = name });
        }
        catch (NetlinkException exception) when (exception.Error == ENOENT)
        {
            throw new NetlinkException(
                ENOENT, "CTRL_CMD_GETFAMILY", new ErrorDetails { Message = $"The kernel has no family '{name}': it was built without it, or its module is not loaded" });
        }
    }
}
