// discord-api-types has types alone: they are made into JSON Schema, and this into strict schemas for zod.
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';
import * as z from 'zod/mini';

const generator = createGenerator({
  path: fileURLToPath(new URL('./v10.d.ts', import.meta.resolve('discord-api-types/gateway/v10'))),
  type: 'GatewayDispatchPayload',
  skipTypeCheck: true,
  additionalProperties: false,
});
const definitions = {};
const named = new Map();

/** What the data of each event must be: MESSAGE_CREATE → schema. */
export const dispatches = new Map(alternatives('GatewayDispatchPayload').map(({ properties }) => [resolve(properties.t).const, schemaOf(properties.d)]));

/** What bots may send, {op, d}. */
export const sends = schemaNamed('GatewaySendPayload');

/** What bots are told, {op, d, s, t}. */
export const tells = schemaNamed('GatewayReceivePayload');

function alternatives(name) {
  return (take(name).anyOf ?? []).map(resolve);
}

function schemaNamed(name) {
  return schemaOf(take(name));
}

/** The type as JSON Schema; what it refers to is added to the definitions. */
function take(name) {
  const schema = generator.createSchema(name);
  Object.assign(definitions, schema.definitions);
  return schema.$ref ? resolve(schema) : schema;
}

function resolve(schema) {
  return schema.$ref ? resolve(definitions[nameIn(schema)]) : schema;
}

function nameIn({ $ref }) {
  return decodeURIComponent($ref.slice('#/definitions/'.length));
}

function schemaOf(schema) {
  if (schema.$ref) return z.lazy(() => definition(nameIn(schema)));
  if (schema.anyOf) return z.union(schema.anyOf.map(schemaOf));
  if (schema.not) return z.nullish(z.undefined()); // never: on the wire, null
  if ('const' in schema) return z.literal(schema.const);
  if (schema.enum) return z.literal(schema.enum);
  if (Array.isArray(schema.type)) return z.union(schema.type.map((type) => schemaOf({ ...schema, type })));
  return plain(schema);
}

function definition(name) {
  if (!named.has(name)) named.set(name, bits(name) ?? schemaOf(definitions[name]));
  return named.get(name);
}

/** Types cannot say that any sum of an enumeration's members will do, or that an id has digits only. */
function bits(name) {
  return /Flags$/.test(name) ? z.int() : name === 'Snowflake' ? z.string().check(z.regex(/^\d+$/)) : undefined;
}

function plain(schema) {
  switch (schema.type) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return Array.isArray(schema.items) ? z.tuple(schema.items.map(schemaOf)) : z.array(schemaOf(schema.items ?? {}));
    case 'string':
      return z.string();
    case 'number':
      return z.number();
    case 'boolean':
      return z.boolean();
    case 'null':
      return z.null();
    case undefined:
      return z.unknown();
    default:
      throw new Error(`No schema for ${schema.type}.`);
  }
}

function objectOf({ properties = {}, required = [], additionalProperties }) {
  const fields = Object.entries(properties).map(([name, field]) => [name, required.includes(name) ? schemaOf(field) : z.optional(schemaOf(field))]);
  const strict = z.strictObject(Object.fromEntries(fields));
  return additionalProperties ? z.catchall(strict, schemaOf(additionalProperties)) : strict;
}
