using System.Text.Json;
using System.Text.Json.Serialization;

namespace Netlink;

/// <summary>Puts a value into JSON as the text that it parses from.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class ParsableJsonConverter<T> : JsonConverter<T>
    where T : IParsable<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? text = reader.GetString();
        return T.TryParse(text, null, out T? value) ? value : throw new JsonException($"'{text}' is not a {typeof(T).Name}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value?.ToString());
    }
}
