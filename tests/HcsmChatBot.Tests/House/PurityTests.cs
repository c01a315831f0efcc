using System.Reflection;
using HcsmChatBot.Facilitation.Chats;

namespace HcsmChatBot.Tests.House;

/// <summary>Facilitation decides and does nothing: no clock, no chance, no waiting, no file, no network in any signature.</summary>
public class PurityTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Assembly Facilitation = typeof(ChatFacilitator).Assembly;

    private static readonly Type[] Impure =
    [
        typeof(Task), typeof(Task<>), typeof(ValueTask), typeof(ValueTask<>), typeof(IAsyncEnumerable<>), typeof(Thread), typeof(CancellationToken),
        typeof(TimeProvider), typeof(Random), typeof(HttpClient), typeof(FileInfo),
    ];

    [Fact]
    public void No_member_has_to_do_with_the_world_outside() =>
        Checkout.AssertNone(Facilitation.GetTypes()
            .SelectMany(type => type.GetMembers(Declared))
            .Where(member => TypesOf(member).Any(IsImpure))
            .Select(member => $"{member.DeclaringType}.{member.Name}"));

    [Theory]
    [InlineData(typeof(Task))]
    [InlineData(typeof(Func<Task<int>[]>))]
    [InlineData(typeof(Dictionary<string, Lazy<HttpClient>>))]
    [InlineData(typeof(CancellationToken?))]
    public void The_world_is_found_inside_another_type(Type type) => Assert.True(IsImpure(type));

    [Fact]
    public void No_assembly_of_the_network_or_of_another_room_is_referred_to() =>
        Checkout.AssertNone(Facilitation.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => name.StartsWith("System.Net", StringComparison.Ordinal) || name.StartsWith("HcsmChatBot", StringComparison.Ordinal)));

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType),
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        EventInfo happening => [happening.EventHandlerType!],
        _ => [],
    };

    private static bool IsImpure(Type type) =>
        Impure.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type)
        || (type.GetElementType() is { } element && IsImpure(element))
        || type.GetGenericArguments().Any(argument => !argument.IsGenericParameter && IsImpure(argument));
}
