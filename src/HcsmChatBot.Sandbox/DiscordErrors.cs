using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>Discord's refusals by name. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json</summary>
internal static class DiscordErrors
{
    public static RefusedException Unauthorized => new(401, 0, "401: Unauthorized");
    public static RefusedException NotFound => new(404, 0, "404: Not Found");
    public static RefusedException MethodNotAllowed => new(405, 0, "405: Method Not Allowed");
    public static RefusedException UnknownChannel => new(404, 10003, "Unknown Channel");
    public static RefusedException UnknownGuild => new(404, 10004, "Unknown Guild");
    public static RefusedException UnknownMember => new(404, 10007, "Unknown Member");
    public static RefusedException UnknownMessage => new(404, 10008, "Unknown Message");
    public static RefusedException UnknownRole => new(404, 10011, "Unknown Role");
    public static RefusedException UnknownUser => new(404, 10013, "Unknown User");
    public static RefusedException UnknownEmoji => new(404, 10014, "Unknown Emoji");
    public static RefusedException UnknownWebhook => new(404, 10015, "Unknown Webhook");
    public static RefusedException UnknownInteraction => new(404, 10062, "Unknown interaction");
    public static RefusedException UnknownCommand => new(404, 10063, "Unknown application command");
    public static RefusedException UnknownScheduledEvent => new(404, 10070, "Unknown Guild Scheduled Event");
    public static RefusedException NotYourApplication => new(403, 20012, "You are not authorized to perform this action on this application");
    public static RefusedException TooManyReactions => new(400, 30010, "Maximum number of reactions reached (20)");
    public static RefusedException TooManyScheduledEvents => new(400, 30038, "Maximum number of uncompleted guild scheduled events reached (100)");
    public static RefusedException TooLarge => new(413, 40005, "Request entity too large");
    public static RefusedException AlreadyAcknowledged => new(400, 40060, "Interaction has already been acknowledged.");
    public static RefusedException MissingAccess => new(403, 50001, "Missing Access");
    public static RefusedException NotYourMessage => new(403, 50005, "Cannot edit a message authored by another user");
    public static RefusedException EmptyMessage => new(400, 50006, "Cannot send an empty message");
    public static RefusedException CannotMessageUser => new(403, 50007, "Cannot send messages to this user");
    public static RefusedException MissingPermissions => new(403, 50013, "Missing Permissions");
    public static RefusedException InvalidWebhookToken => new(401, 50027, "Invalid Webhook Token");
    public static RefusedException WrongChannelType => new(400, 50024, "Cannot execute action on this channel type");
    public static RefusedException TooOldForBulkDelete => new(400, 50034, "You can only bulk delete messages that are under 14 days old.");
    public static RefusedException ThreadArchived => new(400, 50083, "Thread is archived");
    public static RefusedException MalformedJson => new(400, 50109, "The request body contains invalid JSON.");
    public static RefusedException ThreadExists => new(400, 160004, "A thread has already been created for this message");
    public static RefusedException ThreadLocked => new(400, 160005, "Thread is locked");
    public static RefusedException FinishedEvent => new(400, 180000, "Cannot update a finished event");

    public static RefusedException InvalidForm(JsonObject errors) => new(400, 50035, "Invalid Form Body", errors);

    public static RefusedException InvalidField(string path, string code, string message)
    {
        var errors = new FieldErrors();
        errors.Add(path, code, message);
        return InvalidForm(errors.Tree);
    }
}
