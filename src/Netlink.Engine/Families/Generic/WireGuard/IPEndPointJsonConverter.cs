using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Netlink.WireGuard;

/// <summary>Puts an endpoint into JSON as text: .NET's own form cannot be written.</summary>
internal sealed class IPEndPointJsonConverter : JsonConverter<IPEndPoint>
{
    public override IPEndPoint? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        IPEndPoint.TryParse(reader.GetString() ?? "", out IPEndPoint? value) ? value : throw new JsonException("This is not an endpoint.");

    public override void Write(Utf8JsonWriter writer, IPEndPoint value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
