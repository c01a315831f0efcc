// Where discord-api-spec's schemas say something else than Discord's documentation: what stands there, what shall, and why. What is not found fails.
export const corrections = [
  {
    stands: 'import * as z from "zod/mini";',
    shall: '',
    reason: 'The module is run as a function, which is given z.',
  },
  {
    stands: 'let zObject = z.object;',
    shall: 'let zObject = z.strictObject;',
    reason: 'A field that is not documented is an error. The package has a switch for this, but builds its schemas before anyone can turn it.',
  },
  {
    stands: 'z.iso.datetime()',
    shall: 'z.iso.datetime({ offset: true })',
    reason: 'A date-time may have an offset, and Discord writes +00:00: https://docs.discord.com/developers/reference#iso8601-datetime',
  },
  {
    stands: '_errors: /* @__PURE__ */ z.array(/* @__PURE__ */ z.lazy(() => ErrorSchema)),',
    shall: '_errors: z.array(z.strictObject({ code: z.string(), message: z.string() })),',
    reason: 'The code beside a field is a word, as BASE_TYPE_REQUIRED: https://docs.discord.com/developers/reference#error-messages',
  },
  {
    stands: 'RatelimitedResponseSchema = /* @__PURE__ */ z.intersection(\n  /* @__PURE__ */ z.lazy(() => ErrorSchema),',
    shall: 'RatelimitedResponseSchema = z.intersection(\n  z.strictObject({ code: z.optional(z.number()), message: z.string() }),',
    reason: 'A 429 has a code in some cases only: https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit-rate-limit-response-structure',
  },
];
