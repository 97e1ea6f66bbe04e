using NetlinkPS.Help;

string root = args.Length > 0 ? args[0] : HelpFiles.FindRoot();
int written = HelpFiles.Update(root);
foreach (string missing in HelpFiles.Missing(root))
    Console.Error.WriteLine(missing);
Console.WriteLine($"{written} files written");
return 0;
