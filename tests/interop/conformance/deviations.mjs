// What the documents forbid or do not know and Discord does all the same. An entry that explains nothing in a whole recording fails.
// where and at: the place and the field, as the report names them; * stands for anything.
export const deviations = [
  {
    where: 'RESUMED',
    at: '',
    reason: 'It is documented to have no data of its own; what Discord sends is an object, with a trace for its own use.',
    link: 'https://docs.discord.com/developers/events/gateway-events#resumed',
  },
  {
    where: 'INTERACTION_CREATE 3',
    at: 'data.id',
    reason: 'Discord names the component by its number as well, which discord-api-types leaves out.',
    link: 'https://docs.discord.com/developers/components/reference#string-select-string-select-interaction-response-structure',
  },
  {
    where: 'INTERACTION_CREATE 4',
    at: 'data.options[].value',
    reason: 'While an option is typed in, discord-api-types makes a text of every number beside it; documented are numbers. Only what is being typed is a text.',
    link: 'https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-application-command-interaction-data-option-structure',
  },
  {
    where: 'GET /users/@me 200',
    at: 'responseHeaders.x-ratelimit-*',
    reason: 'These headers are optional, and a test has the sandbox leave them out; everywhere else they must be there.',
    link: 'https://docs.discord.com/developers/topics/rate-limits#header-format',
  },
  {
    where: 'POST *',
    at: 'request.*attachments[].id',
    reason: 'The specification wants a text; Discord takes a number too, and its own example sends one.',
    link: 'https://docs.discord.com/developers/reference#uploading-files',
  },
  {
    where: '* /applications/{application_id}/guilds/{guild_id}/commands *',
    at: 'request*.default_member_permissions',
    reason: 'The specification wants a number; permissions are documented to be a text.',
    link: 'https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-structure',
  },
  {
    where: '* /channels/{channel_id}/messages 200',
    at: '*.embeds[].video.a',
    reason: 'A test posts a field that Discord drops, to nest a message deeply; the sandbox keeps it.',
    link: 'https://docs.discord.com/developers/resources/message#embed-object',
  },
];
