using System.Text.Json.Nodes;

namespace HcsmChatBot.Sandbox;

/// <summary>What members say and run.</summary>
public sealed partial class RehearsalApi
{
    /// <returns>The message as Discord shows it.</returns>
    public JsonObject PostMessage(ulong channel, RehearsalMessage message)
    {
        lock (world.Gate)
        {
            var place = world.Channels.Get(Snowflake.Text(channel));
            var author = Snowflake.Text(message.Author);
            if (message.Id is { } known && world.Messages.Find(Snowflake.Text(known)) is { } existing)
                return world.Messages.Render(RequireSame(existing, place, author));
            Postings.RequireAllowed(world, place, author);
            var draft = new Draft
            {
                AuthorId = author,
                Content = MessageBody.ReadContent(message.Content, (message.Attachments?.Count ?? 0) + (message.Embeds?.Count ?? 0)),
                Files = Files(place, message),
                Embeds = Embeds(message),
                ReplyTo = message.ReplyTo is { } id ? Snowflake.Text(id) : null,
                Id = message.Id is { } wanted ? Snowflake.Text(wanted) : null,
                At = message.At,
            };
            if (draft.ReplyTo is { } repliedTo && !Postings.IsThere(world, place, repliedTo))
                throw DiscordErrors.UnknownMessage;
            return world.Messages.Render(world.Messages.Post(place, draft));
        }
    }

    /// <summary>Changes what a member said.</summary>
    public JsonObject EditMessage(ulong channel, ulong message, string content)
    {
        lock (world.Gate)
        {
            var known = world.Messages.Get(Snowflake.Text(channel), Snowflake.Text(message));
            var change = new MessageChange(MessageBody.ReadContent(content), null, null, null, null);
            return world.Messages.Render(world.Messages.Edit(known, change));
        }
    }

    public void DeleteMessage(ulong channel, ulong message)
    {
        lock (world.Gate)
            world.Messages.Delete(world.Messages.Get(Snowflake.Text(channel), Snowflake.Text(message)));
    }

    /// <summary>Presses a button of a message or picks from a select; the bot that posted the message gets the interaction.</summary>
    /// <returns>The interaction's id.</returns>
    public ulong Press(ulong channel, ulong message, RehearsalPress press) =>
        Once(press.Id, () => new Press(world, Snowflake.Text(channel), press).Send(Snowflake.Text(message)));

    /// <summary>Fills in the modal that an interaction was answered with.</summary>
    /// <returns>The id of the interaction the bot gets.</returns>
    public ulong Submit(ulong interaction, RehearsalSubmission submission) =>
        Once(submission.Id, () => new Submission(world, world.Interactions.Get(Snowflake.Text(interaction)), submission).Send());

    /// <summary>Asks for suggestions while a command is typed.</summary>
    /// <param name="focused">The option that is being typed; its text so far is among the options.</param>
    /// <returns>The interaction's id.</returns>
    public ulong Autocomplete(ulong channel, RehearsalCommand command, string focused) =>
        Once(command.Id, () => new Invocation(world, Snowflake.Text(channel), command).Complete(focused));

    /// <summary>Asks for suggestions in the direct messages with the bot.</summary>
    public ulong AutocompleteDirect(RehearsalCommand command, string focused) =>
        Once(command.Id, () => new Invocation(world, null, command).Complete(focused));

    /// <summary>Runs a command; the bot that registered it gets the interaction.</summary>
    /// <returns>The interaction's id.</returns>
    public ulong RunCommand(ulong channel, RehearsalCommand command) =>
        Once(command.Id, () => new Invocation(world, Snowflake.Text(channel), command).Send());

    /// <summary>Runs a global command in the direct messages with its bot.</summary>
    public ulong RunDirectCommand(RehearsalCommand command) => Once(command.Id, () => new Invocation(world, null, command).Send());

    /// <summary>pending, deferred, answered or failed, and the answers so far.</summary>
    public JsonObject StateOf(ulong interaction)
    {
        lock (world.Gate)
            return InteractionView.Full(world, world.Interactions.Get(Snowflake.Text(interaction)));
    }

    /// <summary>Waits until the interaction is answered or has failed (3 seconds, or 15 minutes when it was deferred).</summary>
    public async Task<JsonObject> AnswerOf(ulong interactionId, CancellationToken stopping)
    {
        Task settled;
        lock (world.Gate)
            settled = world.Interactions.Settled(Snowflake.Text(interactionId));
        await settled.WaitAsync(stopping);
        return StateOf(interactionId);
    }

    /// <summary>The secret with which the bot answers; for tests.</summary>
    internal string TokenOf(ulong interaction)
    {
        lock (world.Gate)
            return world.Interactions.Get(Snowflake.Text(interaction)).Text("token");
    }

    /// <summary>Said again it is the same; an id that somebody else's message has would swallow what is said.</summary>
    private static JsonObject RequireSame(JsonObject existing, JsonObject place, string author) =>
        existing.Text("author_id") == author && existing.Text("channel_id") == place.Text("id")
            ? existing
            : throw DiscordErrors.InvalidField("id", "BASE_TYPE_CHOICES", "Another message has this id.");

    private IReadOnlyList<Upload> Files(JsonObject place, RehearsalMessage message)
    {
        var errors = new FieldErrors();
        var files = AttachmentRules.Read([], [.. Upload.ReadList(message.Attachments ?? []).Select(file => new FormUpload("", file))], [], errors);
        errors.ThrowIfAny();
        if (files.Count > 0)
            world.Permissions.Require(place, Snowflake.Text(message.Author), Permission.AttachFiles);
        return files;
    }

    private static JsonArray Embeds(RehearsalMessage message)
    {
        var errors = new FieldErrors();
        var embeds = EmbedRules.Read(new JsonObject { ["embeds"] = message.Embeds?.DeepClone() }, errors);
        errors.ThrowIfAny();
        return embeds;
    }

    /// <summary>An interaction whose id is there already is not sent again.</summary>
    private ulong Once(ulong? id, Func<JsonObject> send)
    {
        lock (world.Gate)
        {
            if (id is { } known && world.Interactions.Find(Snowflake.Text(known)) is not null)
                return known;
            return Id(send());
        }
    }
}
