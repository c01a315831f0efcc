namespace HcsmChatBot.Sandbox;

/// <summary>https://docs.discord.com/developers/topics/rate-limits#header-format-rate-limit-header-examples</summary>
public enum RateLimitScope
{
    User,
    Global,
    Shared,
}
