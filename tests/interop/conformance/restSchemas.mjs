// discord-api-spec's schemas for zod, made strict: a field the specification does not name is an error.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import * as z from 'zod/mini';
import { nameOf } from './operations.mjs';

const named = load();

/** The schema for a type as it stands in interface Paths. */
export function schemaOf(type) {
  switch (type.kind) {
    case ts.SyntaxKind.TypeReference:
      return named[`${type.typeName.text}Schema`];
    case ts.SyntaxKind.ArrayType:
      return z.array(schemaOf(type.elementType));
    case ts.SyntaxKind.ParenthesizedType:
      return schemaOf(type.type);
    case ts.SyntaxKind.UnionType:
      return z.union(type.types.map(schemaOf));
    case ts.SyntaxKind.TypeLiteral:
      return objectOf(type.members);
    case ts.SyntaxKind.LiteralType:
      return literal(type.literal);
    case ts.SyntaxKind.StringKeyword:
      return z.string();
    case ts.SyntaxKind.NumberKeyword:
      return z.number();
    case ts.SyntaxKind.BooleanKeyword:
      return z.boolean();
    case ts.SyntaxKind.UndefinedKeyword:
      return z.undefined();
    case ts.SyntaxKind.UnknownKeyword:
      return z.unknown();
    default:
      throw new Error(`No schema for a ${ts.SyntaxKind[type.kind]}.`);
  }
}

function objectOf(members) {
  const index = members.find(ts.isIndexSignatureDeclaration);
  if (index) return z.record(z.string(), schemaOf(index.type));
  return z.strictObject(Object.fromEntries(members.map((member) => [nameOf(member), member.questionToken ? z.optional(schemaOf(member.type)) : schemaOf(member.type)])));
}

function literal(value) {
  if (value.kind === ts.SyntaxKind.NullKeyword) return z.null();
  if (value.kind === ts.SyntaxKind.TrueKeyword || value.kind === ts.SyntaxKind.FalseKeyword) return z.literal(value.kind === ts.SyntaxKind.TrueKeyword);
  return z.literal(ts.isNumericLiteral(value) ? Number(value.text) : value.text);
}

/**
 * The package has a switch, setStrictObject, but builds its schemas before anyone can turn it. So its module is run here with the switch turned; should
 * a new version be written otherwise, this fails rather than checks less.
 */
function load() {
  const text = readFileSync(fileURLToPath(new URL('./discord-api-spec.zod.js', import.meta.resolve('discord-api-spec/zod'))), 'utf8');
  const strict = replaceOnce(replaceOnce(text, 'import * as z from "zod/mini";', ''), 'let zObject = z.object;', 'let zObject = z.strictObject;');
  // OpenAPI's date-time may have an offset, which Discord writes: https://docs.discord.com/developers/reference#iso8601-datetime
  const dated = strict.replaceAll('z.iso.datetime()', 'z.iso.datetime({ offset: true })');
  return new Function('z', `const schemas = {};\n${dated.replace(/^export const (\w+) =/gm, 'const $1 = schemas.$1 =')}\nreturn schemas;`)(z);
}

function replaceOnce(text, old, now) {
  if (text.split(old).length !== 2) throw new Error(`discord-api-spec's module for zod holds "${old}" not once.`);
  return text.replace(old, now);
}
