#pragma warning disable IDE0130 // what the compiler looks for has its own namespace
namespace System.Runtime.CompilerServices;

/// <summary>What the compiler wants for <c>init</c>; netstandard2.0 does not have it.</summary>
internal static class IsExternalInit;
