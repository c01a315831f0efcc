// The operations of Discord's REST API: interface Paths of discord-api-spec, read with the TypeScript compiler, since the schemas for zod name no paths.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const file = fileURLToPath(new URL('./discord-api-spec.ts', import.meta.resolve('discord-api-spec')));
const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
const paths = source.statements.find((statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === 'Paths');

/** Every operation: {method, path, matches, query, request, responses, needsToken}; query, request and each response are types, or undefined. */
export const operations = paths.members.flatMap((path) =>
  path.type.members.map((method) => operation(nameOf(method).toUpperCase(), nameOf(path), fieldsOf(method.type))));

/** The operation a request is for; a path with fewer placeholders comes first: /users/@me is no /users/{user_id}. */
export function findOperation(method, path) {
  const found = operations.filter((candidate) => candidate.method === method && candidate.matches.test(path));
  return found.sort((one, other) => placeholders(one) - placeholders(other))[0];
}

function operation(method, path, fields) {
  return {
    method,
    path,
    matches: new RegExp(`^/api/v10${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
    query: known(fieldsOf(fields.parameters).query),
    request: known(fields.requestBody),
    responses: fieldsOf(fields.responses),
    needsToken: !/\{\}/.test(fields.security.getText(source)),
  };
}

/** The members of a type in braces by their names. */
export function fieldsOf(type) {
  return Object.fromEntries(type.members.map((member) => [nameOf(member), member.type]));
}

export function nameOf(member) {
  return member.name.text;
}

function known(type) {
  return [ts.SyntaxKind.NeverKeyword, ts.SyntaxKind.UndefinedKeyword].includes(type?.kind) ? undefined : type;
}

function placeholders({ path }) {
  return path.split('{').length;
}
