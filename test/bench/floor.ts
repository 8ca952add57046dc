// The least a program in one thread must do with an X archive: inflate it, parse each post, match 500 terms once, insert under a unique key.
import { createInflateRaw } from 'node:zlib';
import type { Readable } from 'node:stream';
import Database from 'better-sqlite3';
import { open, type Entry, type ZipFile } from 'yauzl';
import { createAutomaton } from '../../src/text/automaton.js';
import { seeded } from '../personas/clinician.js';

const [, , zip = '', database = ''] = process.argv;
const CHUNK = 256 * 1024;
const BATCH = 5_000;

/** 500 invented terms, a third of them of two words. */
function terms(): string[] {
  const random = seeded(5);
  const word = (): string => Array.from({ length: 4 + Math.floor(random.next() * 6) }, () => String.fromCharCode(97 + Math.floor(random.next() * 26))).join('');
  return Array.from({ length: 500 }, () => (random.next() < 0.7 ? word() : `${word()} ${word()}`));
}

interface Tweet { id_str: string; full_text: string; created_at: string; lang: string; in_reply_to_status_id_str?: string; source: string }

const db = new Database(database);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE post (id INTEGER PRIMARY KEY, platform TEXT NOT NULL, remote_id TEXT NOT NULL, at TEXT, text TEXT, lang TEXT, reply TEXT, source TEXT, UNIQUE (platform, remote_id))');
const insert = db.prepare('INSERT INTO post (platform, remote_id, at, text, lang, reply, source) VALUES (?, ?, ?, ?, ?, ?, ?)');
const automaton = createAutomaton(terms());
let posts = 0;
let waiting: Tweet[] = [];

const store = db.transaction((batch: readonly Tweet[]) => {
  for (const { id_str, full_text, created_at, lang, in_reply_to_status_id_str, source } of batch) {
    automaton.scan(full_text);
    insert.run('x', id_str, created_at, full_text, lang, in_reply_to_status_id_str ?? null, source);
  }
});

/** Posts are printed with indents: a line that closes one and a comma never stands inside one. */
async function readPosts(stream: AsyncIterable<Buffer>): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  let begun = false;
  for await (const chunk of stream) {
    let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (!begun) bytes = bytes.subarray(bytes.indexOf('[') + 1);
    begun = true;
    let start = 0;
    for (let end = bytes.indexOf('\n  },\n', start); end !== -1; end = bytes.indexOf('\n  },\n', start)) {
      take(bytes.toString('utf8', start, end + 4));
      start = end + 5;
    }
    rest = bytes.subarray(start);
  }
  take(rest.toString('utf8', 0, rest.lastIndexOf(']')));
}

function take(text: string): void {
  posts += 1;
  waiting.push((JSON.parse(text) as { tweet: Tweet }).tweet);
  if (waiting.length >= BATCH) store(waiting.splice(0));
}

const file = await new Promise<ZipFile>((done, failed) => open(zip, { lazyEntries: true, autoClose: false }, (error, opened) => (error ? failed(error) : done(opened))));
const entries: Entry[] = await new Promise((done) => {
  const all: Entry[] = [];
  file.on('entry', (entry: Entry) => { all.push(entry); file.readEntry(); });
  file.on('end', () => done(all));
  file.readEntry();
});
for (const entry of entries.filter(({ fileName }) => /tweets(-part\d+)?\.js$/.test(fileName))) {
  const packed = await new Promise<Readable>((done, failed) => file.openReadStream(entry, { decompress: false }, (error, stream) => (error ? failed(error) : done(stream))));
  await readPosts(packed.pipe(createInflateRaw({ chunkSize: CHUNK })) as AsyncIterable<Buffer>);
}
store(waiting);
db.close();
file.close();
process.stdout.write(`${posts}\n`);
