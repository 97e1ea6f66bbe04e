using System.Management.Automation.Internal;

namespace System.Management.Automation
{
    public enum ConfirmImpact { None, Low, Medium, High }

    [Flags]
    public enum RemotingCapability { None, PowerShell, SupportedByCommand, OwnedByCommand }

    public abstract class CmdletCommonMetadataAttribute : CmdletMetadataAttribute
    {
        public string? DefaultParameterSetName { get; set; }
        public bool SupportsShouldProcess { get; set; }
        public bool SupportsPaging { get; set; }
        public bool SupportsTransactions { get; set; }
        public ConfirmImpact ConfirmImpact { get; set; } = ConfirmImpact.Medium;
        public string HelpUri { get; set; } = "";
        public RemotingCapability RemotingCapability { get; set; } = RemotingCapability.PowerShell;
    }

    [AttributeUsage(AttributeTargets.Class)]
    public sealed class CmdletAttribute(string verbName, string nounName) : CmdletCommonMetadataAttribute
    {
        public string NounName { get; } = nounName;
        public string VerbName { get; } = verbName;
    }

    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property, AllowMultiple = true)]
    public sealed class ParameterAttribute : ParsingBaseAttribute
    {
        public const string AllParameterSets = "__AllParameterSets";

        public int Position { get; set; } = int.MinValue;
        public string ParameterSetName { get => field; set => field = string.IsNullOrEmpty(value) ? AllParameterSets : value; } = AllParameterSets;
        public bool Mandatory { get; set; }
        public bool ValueFromPipeline { get; set; }
        public bool ValueFromPipelineByPropertyName { get; set; }
        public bool ValueFromRemainingArguments { get; set; }
        public bool DontShow { get; set; }
        public string? HelpMessage { get; set; }
        public string? HelpMessageBaseName { get; set; }
        public string? HelpMessageResourceId { get; set; }
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Field)]
    public sealed class AliasAttribute(params string[] aliasNames) : ParsingBaseAttribute
    {
        public IList<string> AliasNames { get; } = aliasNames;
    }

    [AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
    public sealed class OutputTypeAttribute : CmdletMetadataAttribute
    {
        public OutputTypeAttribute(params Type[] type) => Type = Array.ConvertAll(type, t => new PSTypeName(t));
        public OutputTypeAttribute(params string[] type) => Type = Array.ConvertAll(type, t => new PSTypeName(t));

        public PSTypeName[] Type { get; }
        public string? ProviderCmdlet { get; set; }
        public string[] ParameterSetName { get; set; } = [ParameterAttribute.AllParameterSets];
    }

    public sealed class PSTypeName
    {
        public PSTypeName(Type type) { Type = type; Name = type.FullName ?? type.Name; }
        public PSTypeName(string name) { Name = name; Type = System.Type.GetType(name); }

        public string Name { get; }
        public Type? Type { get; }
        public override string ToString() => Name;
    }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public sealed class AllowNullAttribute : CmdletMetadataAttribute;

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public sealed class AllowEmptyStringAttribute : CmdletMetadataAttribute;

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public sealed class AllowEmptyCollectionAttribute : CmdletMetadataAttribute;

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public sealed class SupportsWildcardsAttribute : ParsingBaseAttribute;

    [AttributeUsage(AttributeTargets.All)]
    public sealed class HiddenAttribute : ParsingBaseAttribute;

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public sealed class PSDefaultValueAttribute : ParsingBaseAttribute
    {
        public object? Value { get; set; }
        public string? Help { get; set; }
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Field)]
    public class PSTypeNameAttribute(string psTypeName) : Attribute
    {
        public string PSTypeName { get; } = psTypeName;
    }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public abstract class ArgumentTransformationAttribute : CmdletMetadataAttribute
    {
        public virtual bool TransformNullOptionalParameters => true;
        public abstract object? Transform(EngineIntrinsics engineIntrinsics, object? inputData);
    }

    public interface IDynamicParameters
    {
        object? GetDynamicParameters();
    }

    public class RuntimeDefinedParameter
    {
        public RuntimeDefinedParameter() { }

        public RuntimeDefinedParameter(string name, Type parameterType, System.Collections.ObjectModel.Collection<Attribute> attributes)
        {
            Name = name;
            ParameterType = parameterType;
            foreach (Attribute attribute in attributes) Attributes.Add(attribute);
        }

        public string Name { get; set; } = "";
        public Type ParameterType { get; set; } = typeof(object);
        public object? Value { get; set { IsSet = true; field = value; } }
        public bool IsSet { get; set; }
        public System.Collections.ObjectModel.Collection<Attribute> Attributes { get; } = [];
    }

    public class RuntimeDefinedParameterDictionary() : Dictionary<string, RuntimeDefinedParameter>(StringComparer.OrdinalIgnoreCase)
    {
        public string HelpFile { get; set; } = "";
        public object? Data { get; set; }
    }

    public interface IModuleAssemblyInitializer
    {
        void OnImport();
    }

    public interface IModuleAssemblyCleanup
    {
        void OnRemove(PSModuleInfo psModuleInfo);
    }
}

namespace System.Management.Automation.Internal
{
    [AttributeUsage(AttributeTargets.All)]
    public abstract class CmdletMetadataAttribute : Attribute;

    [AttributeUsage(AttributeTargets.All)]
    public abstract class ParsingBaseAttribute : CmdletMetadataAttribute;

    /// <summary>Something that writes nothing at all, not even null.</summary>
    public static class AutomationNull
    {
        public static PSObject Value { get; } = new();
    }
}
