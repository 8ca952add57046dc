// Every character of the scripts and ranges that the cleaners and escapers tell apart, in every neighbourhood that they look at: what comes out, as a digest.
import { createHash } from 'node:crypto';

const RANGES: readonly (readonly [number, number])[] = [
  [0, 0x52f], [0x58d, 0x77f], [0x890, 0x891], [0x8a0, 0x963], [0x985, 0x988], [0xa05, 0xa0a], [0xa85, 0xa8b], [0xb05, 0xb0c], [0xb85, 0xb8a], [0xc05, 0xc0c], [0xc85, 0xc8c], [0xd05, 0xd0c], [0xd85, 0xd8c], [0x8e2, 0x8e2],
  [0x115f, 0x1160], [0x17b4, 0x17b5], [0x180b, 0x180e], [0x2000, 0x206f], [0x20d0, 0x20e3], [0x2100, 0x21ff], [0x2600, 0x2640], [0x3000, 0x3003], [0x3164, 0x3164], [0xd7f0, 0xd810], [0xdbf0, 0xdc10], [0xdff0, 0xe010], [0xfb1d, 0xfb4f], [0xfdcf, 0xfdff],
  [0xfe00, 0xfe0f], [0xfe60, 0xfe70], [0xfef0, 0xff20], [0xffa0, 0xffa0], [0xfff0, 0xffff], [0x10800, 0x10805], [0x10fe0, 0x11005], [0x110bd, 0x110bd], [0x110cd, 0x110cd], [0x1d173, 0x1d17a], [0x1e7ff, 0x1e805], [0x1eff0, 0x1f005], [0x1f3fb, 0x1f3ff], [0x1f466, 0x1f46f],
  [0xe0000, 0xe0080], [0xe0100, 0xe0102], [0x10fffd, 0x10ffff],
];
const PLACES: readonly ((c: string) => string)[] = [
  (c) => c, (c) => `a${c}b`, (c) => `${c}${c} ${c}`, (c) => `${c}=1`, (c) => ` "${c}+1`, (c) => `=${c}`, (c) => `\u0645${c}\u0645`, (c) => `\u0645${c}a`, (c) => `a${c}\u0645`, (c) => `\u0915\u094D${c}\u0937`, (c) => `\u{1F469}${c}\u2695`, (c) => `\u{1F469}\u{1F3FD}${c}\u{1F469}`,
  (c) => `\u2764\uFE0F${c}\u2764`, (c) => `1${c}\u20E3`, (c) => `a${'\u0301'.repeat(7)}${c}\u0302\u0302`, (c) => `\u05D0 ${c} \u05D1`, (c) => `\r${c}\n\r\n${c}\t`, (c) => `WwW.${c}www.a http${c}://x me${c}@a`, (c) => `\\${c}\\\\ud800`, (c) => `\uD800${c}\uDC00`,
  (c) => `${c}\u200D${c}`, (c) => `${c}\u200C${c}`, (c) => `${c}\uFE0F${c}\uFE0E`, (c) => `\u2764${c}\u200D\u2764`, (c) => `${c}\u200D\u2764`, (c) => `a${'\u0301'.repeat(9)}${c}b${'\u0302'.repeat(9)}`,
];
const DIGESTS: Readonly<Record<string, string>> = {
  clean: 'da2e7d665bf15698', forTerminal: '7b4444e142d83c45', forTerminalLine: 'e3c5e0de74fe1a7f', wellFormed: 'c780d937adb416bc',
  escapeCsv: '6c6d6c6257d1fb42', escapeHtml: '4d847f8cf0fd4b86', escapeMarkdown: '624a7e4151d04419', escapeJson: '260678841e2179f7',
};

export interface Cleaners { clean(text: string): string; forTerminal(text: string): string; forTerminalLine(text: string): string; wellFormed(text: string): string }
export interface Escapers { escapeCsv(text: string): string; escapeHtml(text: string): string; escapeMarkdown(text: string): string; escapeJson(json: string): string }

/** The functions whose digest is not the one kept, as they are met. */
export function* changed(cleaners: Cleaners, escapers: Escapers): Generator<string> {
  const works: Readonly<Record<string, (text: string) => string>> = { ...cleaners, ...escapers, escapeJson: (text) => escapers.escapeJson(JSON.stringify(text)) };
  for (const [name, wanted] of Object.entries(DIGESTS)) if (digestOf(works[name] ?? String) !== wanted) yield name;
}

function digestOf(work: (text: string) => string): string {
  const digest = createHash('sha256');
  for (const [from, to] of RANGES) for (let code = from; code <= to; code += 1) for (const place of PLACES) digest.update(`${work(place(String.fromCodePoint(code)))}\n`, 'utf16le');
  return digest.digest('hex').slice(0, 16);
}
