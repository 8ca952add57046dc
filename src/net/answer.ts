// What a server answered, reduced to what is looked at: the door behind which the clients' own objects stay.

export interface Answer {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or the bytes themselves where bytes were asked for; undefined when there is none. */
  body: unknown;
}

/** Headers of any client as one plain record. */
export function plainHeaders(headers: Iterable<readonly [string, unknown]>): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of headers) plain[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : String(value);
  return plain;
}
