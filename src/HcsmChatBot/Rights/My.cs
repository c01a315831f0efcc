namespace HcsmChatBot.Rights;

/// <summary>/my and its subcommands: what a person does about what is kept of them. Whoever it is may.</summary>
internal static class My
{
    public const string Name = "my";
    public const string Data = "data";
    public const string Erase = "erase";
    public const string OptOut = "optout";
    public const string OptIn = "optin";
}
