// discord-api-spec's schemas for zod, made strict: a field the specification does not name is an error.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import * as z from 'zod/mini';
import { corrections } from './corrections.mjs';
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

/** The module for zod, read and run here because its schemas are built as soon as it is imported. */
function load() {
  const text = readFileSync(fileURLToPath(new URL('./discord-api-spec.zod.js', import.meta.resolve('discord-api-spec/zod'))), 'utf8');
  const corrected = corrections.reduce(correct, text).replace(/^export const (\w+) =/gm, 'const $1 = schemas.$1 =');
  return new Function('z', `const schemas = {};\n${corrected}\nreturn schemas;`)(z);
}

function correct(text, { stands, shall }) {
  if (!text.includes(stands)) throw new Error(`discord-api-spec's schemas no longer hold: ${stands}`);
  return text.replaceAll(stands, shall);
}
