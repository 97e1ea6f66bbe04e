using System.Management.Automation;
using Netlink.Protocol;
using Xunit;

namespace NetlinkPS.Tests;

/// <summary>Generic netlink families, of this machine's own kernel.</summary>
public class FamilyTests
{
    [Fact]
    public void Families_are_listed_by_name_and_pattern()
    {
        using var lab = new Lab();
        GenericFamily control = Assert.IsType<GenericFamily>(Assert.Single(lab.Do("Get-NlFamily nlctrl").Output));
        Assert.Equal(((ushort)16, "notify"), (control.Id!.Value, Assert.Single(control.Groups!).Name));
        Assert.Contains(lab.Do("Get-NlFamily nl*").Output, family => $"{family}" == "nlctrl");
        Assert.Matches(@"nlctrl +16 +2 +2 notify", lab.Do("Get-NlFamily").Text);
        Assert.Equal("nlctrl", Assert.Single(lab.Do("Get-NlFamily NLCTR? -Namespace LAB").Output)!.ToString());
    }

    [Fact]
    public void What_a_family_takes_is_a_line_for_each_attribute()
    {
        using var lab = new Lab();
        FamilyPolicyEntry[] policy = [.. lab.Do("Get-NlFamily nlctrl -Policy -Command 10").Output.Cast<FamilyPolicyEntry>()];
        Assert.Equal(["10 Dump 1 U16 0 to 65535", "10 Dump 2 TerminatedString 0 to 15 characters", "10 Dump 10 U32 0 to 4294967295"],
            policy.Select(line => $"{line.Command} {line.Request} {line.Path} {line.Type} {line.Accepts}"));
        FamilyPolicyEntry[] nested = [.. lab.Do("Get-NlFamily ethtool -Policy -Command 1").Output.Cast<FamilyPolicyEntry>()];
        Assert.Contains(nested, line => line is { Path: "1.2", Attribute: 2, Type: AttributePolicyType.TerminatedString });
    }

    [Fact]
    public void A_family_that_is_not_there_is_a_clear_error()
    {
        using var lab = new Lab();
        ErrorRecord error = lab.Fail("Get-NlFamily nosuchfamily");
        Assert.Equal(("ObjectNotFound,NetlinkPS.GetNlFamilyCommand", ErrorCategory.ObjectNotFound), (error.FullyQualifiedErrorId, error.CategoryInfo.Category));
        Assert.Contains("module is not loaded", error.ErrorDetails!.RecommendedAction);
        Assert.Empty(lab.Do("Get-NlFamily nosuch*").Output);
    }
}
