using Netlink.Contracts;
using Netlink.Fuzz;

try
{
    if (args.Any(argument => argument is "--help" or "-h" or "-?") && args is not ["capture", ..])
    {
        Console.WriteLine(FuzzOptions.Help);
        return 0;
    }

    if (args is ["capture", .. var capture])
        return CorpusCapture.Run(capture);
    FuzzOptions options = FuzzOptions.Parse(args);
    FuzzedContract[] contracts = [.. FuzzedContract.All(typeof(ContractSchema).Assembly).Where(contract => options.Contract is null || contract.Type.Name == options.Contract)];
    if (contracts.Length == 0)
        throw new FormatException($"there is no contract '{options.Contract}'");
    ILookup<Type, byte[]> real = Corpus.Load().Where(item => item.Message.Schema is not null).ToLookup(item => item.Message.Schema!.Type, item => item.Message.Body.ToArray());
    return new FuzzRun(options, Console.Out, Regressions.Folder).Execute(contracts, real) == 0 ? 0 : 1;
}
catch (FormatException exception)
{
    Console.Error.WriteLine($"Netlink.Fuzz: {exception.Message}");
    return 2;
}
