using HcsmChatBot.Discord;
using HcsmChatBot.Discord.Models;

namespace HcsmChatBot.Doctor;

/// <summary>Discord, once it has taken the token.</summary>
/// <param name="Guilds">Those the bot is in, by id and name.</param>
internal sealed record Acquaintance(IDiscordRest Rest, User Self, Application Application, IReadOnlyList<Guild> Guilds);
