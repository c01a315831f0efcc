// Snowflakes as texts: a longer one is newer, of two equally long the one that sorts later.
export const isNewer = (one, other = "0") => (one.length === other.length ? one > other : one.length > other.length);

export const oldestFirst = (one, other) => (one === other ? 0 : isNewer(one, other) ? 1 : -1);
