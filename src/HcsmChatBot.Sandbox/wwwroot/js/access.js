// What a member may do in a channel. https://docs.discord.com/developers/topics/permissions#permission-overwrites
import { isDirect, isThread, memberOf, place, world } from "./world.js";

const Administrator = 1n << 3n;
const View = 1n << 10n;
const Send = 1n << 11n;
const SendInThreads = 1n << 38n;
const All = (1n << 53n) - 1n;

const homeOf = (channel) => (isThread(channel) ? place(channel.parent_id) : channel);
const bits = (overwrites, field) => overwrites.reduce((sum, overwrite) => sum | BigInt(overwrite[field] ?? 0), 0n);
const changed = (allowed, overwrites) => (allowed & ~bits(overwrites, "deny")) | bits(overwrites, "allow");

function allowedIn(channel) {
  const home = homeOf(channel);
  const around = world.guilds.find(({ id }) => id === home?.guild_id);
  const member = memberOf(world.persona);
  if (!around || !member) return 0n;
  if (around.owner_id === world.persona) return All;
  const has = (id) => id === around.id || member.roles.includes(id);
  const granted = around.roles.filter(({ id }) => has(id)).reduce((sum, role) => sum | BigInt(role.permissions), 0n);
  if (granted & Administrator) return All;
  const overwrites = home.permission_overwrites ?? [];
  const ofEverybody = overwrites.filter(({ id }) => id === around.id);
  const ofRoles = overwrites.filter(({ id }) => id !== around.id && member.roles.includes(id));
  const own = overwrites.filter(({ id }) => id === world.persona);
  return [ofEverybody, ofRoles, own].reduce(changed, granted);
}

export const canSee = (channel) => isDirect(channel) || (allowedIn(channel) & View) !== 0n;

export function canWrite(channel) {
  if (isDirect(channel)) return true;
  const needed = View | (isThread(channel) ? SendInThreads : Send);
  return (allowedIn(channel) & needed) === needed;
}

// Not everybody sees it.
export function isPrivate(channel) {
  const home = isDirect(channel) ? undefined : homeOf(channel);
  return (home?.permission_overwrites ?? []).some(({ id, deny }) => id === home.guild_id && (BigInt(deny ?? 0) & View) !== 0n);
}
