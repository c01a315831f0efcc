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
            if (message.Id is { } known && world.Messages.Find(Snowflake.Text(known)) is { } existing)
                return world.Messages.Render(existing);
            var author = Snowflake.Text(message.Author);
            Postings.RequireAllowed(world, place, author);
            var draft = new Draft
            {
                AuthorId = author,
                Content = MessageBody.ReadContent(message.Content),
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

    /// <summary>Runs a slash command; the bot that registered it gets the interaction.</summary>
    /// <returns>The interaction's id.</returns>
    public ulong RunCommand(ulong channel, RehearsalCommand command) => Run(Snowflake.Text(channel), command);

    /// <summary>Runs a global slash command in the direct messages with its bot.</summary>
    public ulong RunDirectCommand(RehearsalCommand command) => Run(null, command);

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

    private ulong Run(string? channelId, RehearsalCommand command)
    {
        lock (world.Gate)
        {
            if (command.Id is { } known && world.Interactions.Find(Snowflake.Text(known)) is not null)
                return known;
            return Id(new Invocation(world, channelId, command).Send());
        }
    }
}
