// One line of a recording against the documents: where it belongs ('GET /gateway/bot 200', 'MESSAGE_CREATE', 'INTERACTION_CREATE 2') and what is wrong with it.
import { faultsIn } from './faults.mjs';
import { dispatches, sends, tells } from './gatewaySchemas.mjs';
import { findOperation } from './operations.mjs';
import { schemaOf } from './restSchemas.mjs';

const userAgent = /^DiscordBot \([^ ]+, [^ ]+\)/;
const number = /^\d+(\.\d+)?$/;
const perRoute = {
  'x-ratelimit-limit': number,
  'x-ratelimit-remaining': number,
  'x-ratelimit-reset': number,
  'x-ratelimit-reset-after': number,
  'x-ratelimit-bucket': /./,
};
const exceeded = { 'retry-after': number, 'x-ratelimit-scope': /^(user|global|shared)$/ };

/**
 * @param by Who speaks: 'bot', whose every word is checked; 'probes', tests of the sandbox, which say what is wrong on purpose and may be refused for it;
 * 'discordjs', whose own words are none of ours.
 */
export function check(line, by = 'bot') {
  switch (line.kind) {
    case 'rest':
      return rest(line, by);
    case 'dispatch':
      return dispatch(line);
    case 'sent':
      return { where: `sent op ${line.op}`, faults: by === 'bot' ? faultsIn(sends, without(line, 'kind')) : [] };
    case 'told':
      return { where: `told op ${line.op}`, faults: faultsIn(tells, { ...without(line, 'kind'), s: null, t: null }) };
    default:
      return { where: 'recording', faults: [{ at: 'kind', expected: 'rest, dispatch, sent or told', problem: 'wrong' }] };
  }
}

function dispatch({ t, d }) {
  const schema = dispatches.get(t);
  return { where: t === 'INTERACTION_CREATE' ? `${t} ${d?.type}` : t, faults: schema ? faultsIn(schema, d) : [{ at: 't', expected: 'an event that is documented', problem: 'wrong' }] };
}

function rest(line, by) {
  const operation = findOperation(line.method, line.path);
  const mayBeWrong = by === 'discordjs' || (by === 'probes' && line.status >= 400);
  if (!operation && by !== 'bot' && [404, 405].includes(line.status)) return { where: 'what is not documented', faults: [] };
  if (!operation) return { where: `${line.method} ${line.path}`, faults: [{ at: 'path', expected: 'a path that is documented', problem: 'wrong' }] };
  const faults = [
    ...(by === 'bot' ? under('headers', headers(operation, line)) : []),
    ...(mayBeWrong ? [] : said(operation, line)),
    ...under('response', response(operation, line)),
    ...under('responseHeaders', limits(line)),
  ];
  return { where: `${line.method} ${operation.path} ${line.status}`, faults };
}

function said(operation, line) {
  return [...under('query', query(operation, line.query)), ...under('request', request(operation, line)), ...under('files', files(line))];
}

function headers({ needsToken }, { requestHeaders, request }) {
  return [
    ...(userAgent.test(requestHeaders['user-agent'] ?? '') ? [] : [{ at: 'user-agent', expected: String(userAgent), problem: 'wrong' }]),
    ...(needsToken && requestHeaders.authorization !== 'Bot' ? [{ at: 'authorization', expected: 'Bot', problem: 'missing' }] : []),
    ...(request !== null && !/^(application\/json|multipart\/form-data)/.test(requestHeaders['content-type'] ?? '')
      ? [{ at: 'content-type', expected: 'application/json or multipart/form-data', problem: 'wrong' }] : []),
  ];
}

/** In a query everything is a text: true and 50 are read as what they mean before they are compared, ids are not. */
function query(operation, given) {
  if (!operation.query) return Object.keys(given).map((name) => ({ at: name, expected: 'no such field', problem: 'undocumented' }));
  const schema = schemaOf(operation.query);
  const asText = faultsIn(schema, given);
  const asValue = faultsIn(schema, Object.fromEntries(Object.entries(given).map(([name, text]) => [name, /^(true|false|\d{1,15})$/.test(text) ? JSON.parse(text) : text])));
  return asText.filter(({ at }) => asValue.some((other) => other.at === at));
}

function request(operation, { request: body }) {
  if (!operation.request) return body === null || isEmpty(body) ? [] : [{ at: '', expected: 'no body', problem: 'undocumented' }];
  return body === null ? [{ at: '', expected: 'a body', problem: 'missing' }] : faultsIn(schemaOf(operation.request), body);
}

/** https://docs.discord.com/developers/reference#uploading-files */
function files({ files: sent }) {
  return sent.filter(({ name }) => !/^files\[\d\]$/.test(name)).map(({ name }) => ({ at: name, expected: 'files[0] to files[9]', problem: 'wrong' }));
}

function response(operation, line) {
  const { status, response: answered } = line;
  if (comesFromBefore(line)) return [];
  const type = operation.responses[status] ?? operation.responses[`${String(status)[0]}XX`];
  if (!type) return [{ at: 'status', expected: Object.keys(operation.responses).join(', '), problem: 'wrong' }];
  if (status === 204) return answered === null ? [] : [{ at: '', expected: 'no body', problem: 'undocumented' }];
  return faultsIn(schemaOf(type), answered);
}

/** What stands before Discord refuses with a page, and what breaks in Discord is not described: https://docs.discord.com/developers/topics/opcodes-and-status-codes#http */
function comesFromBefore({ status, responseHeaders }) {
  return status >= 500 || ([403, 429].includes(status) && !isJson(responseHeaders));
}

/** https://docs.discord.com/developers/topics/rate-limits#header-format */
function limits(line) {
  const { status, responseHeaders: headers, response: answered } = line;
  if (comesFromBefore(line)) return [];
  const wanted = { ...(status < 300 ? perRoute : status === 429 ? exceeded : {}), ...(answered === null ? {} : { 'content-type': /^application\/json/ }) };
  return Object.entries(wanted)
    .filter(([name, form]) => !form.test(headers[name] ?? ''))
    .map(([at, form]) => ({ at, expected: String(form), problem: at in headers ? 'wrong' : 'missing' }));
}

function isJson(headers) {
  return /^application\/json/.test(headers['content-type'] ?? '');
}

function isEmpty(document) {
  return typeof document === 'object' && Object.keys(document).length === 0;
}

function under(part, faults) {
  return faults.map(({ at, ...fault }) => ({ at: [part, at].filter((step) => step !== '').join('.').replace('.[', '['), ...fault }));
}

function without(document, field) {
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== field));
}
