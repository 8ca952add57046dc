// A1 to A4: hostile and failing servers, hostile visitors of the address on this computer, and what is asked for. The measures are the tests of
// the net room, which drive the real clients; the controls are the same clients and servers without our door around them.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inspect } from 'node:util';
import { CANARY } from '../../net/desk.js';
import { fakeServer, json } from '../../net/fake-server.js';
import { ROOT } from '../program.js';
import type { Row } from '../row.js';
import { runSuite } from '../suite.js';
import type { Suite } from '../suite.js';
import { filesBelow } from './archives.js';

const counted = ({ passed, notRun }: Suite): string => `${passed} tests${notRun.length > 0 ? `, not run: ${notRun.join(', ')}` : ''}`;

export const faultsEndInSentences: Row = {
  id: 'A1', severity: 'B', fast: false, needs: [],
  claim: 'every fault of a server, through both clients: a sentence, few requests, bounded waits, nothing lost, what is partial is marked and goes on',
  async run({ folder }) {
    const suite = runSuite(folder, ['test/net/faults.test.ts', 'test/net/wait.test.ts', 'test/net/commands.test.ts']);
    let bytes = 0;
    const endless = await fakeServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const block = Buffer.alloc(1024 * 1024, 32);
      const more = (): void => void (response.destroyed || (response.write(block) ? setImmediate(more) : response.once('drain', more)));
      more();
    });
    try {
      const response = await fetch(endless.url, { signal: AbortSignal.timeout(3_000) });
      for await (const part of response.body ?? []) bytes += (part as Uint8Array).length;
    } catch {
      // Only the time ends it.
    } finally {
      await endless.close();
    }
    return { failures: suite.failed, measured: counted(suite), control: bytes > 32e6 ? `a client without our limits took ${Math.round(bytes / 1e6)} MB of an endless answer` : null };
  },
};

export const tokensStayHidden: Row = {
  id: 'A2', severity: 'B', fast: false, needs: [],
  claim: 'no token is in anything said, thrown or kept, at any fault',
  async run({ folder }) {
    const suite = runSuite(folder, ['test/net/faults.test.ts', 'test/net/sign-in.test.ts', 'test/net/commands.test.ts']);
    const fake = await fakeServer((_request, response) => json(response, { title: 'Unauthorized' }, 401));
    const { TwitterApi } = await import('twitter-api-v2');
    const client = new TwitterApi(CANARY);
    const bare: unknown = await client.v2.get(`${fake.url.replace('http:', 'https:')}/2/users/me`, {}, { prefix: '' }).catch((error: unknown) => error);
    await fake.close();
    return { failures: suite.failed, measured: counted(suite), control: inspect(bare, { showHidden: true, depth: 12 }).includes(CANARY) ? 'the error of the bare client holds the token' : null };
  },
};

export const callbacksAreChecked: Row = {
  id: 'A3', severity: 'B', fast: false, needs: [],
  claim: 'hostile visitors of the sign-in address exchange no code and see nothing of theirs; it listens on this computer only, and no longer than needed',
  async run({ folder }) {
    const suite = runSuite(folder, ['test/net/loopback.test.ts']);
    const careless = createServer((request, response) => response.end(`Signed in with ${new URL(request.url ?? '/', 'http://x').searchParams.get('code') ?? ''}`));
    await new Promise<void>((done) => careless.listen(0, '127.0.0.1', done));
    const address = careless.address();
    const body = await (await fetch(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/callback?code=<script>&state=wrong`)).text();
    careless.close();
    return { failures: suite.failed, measured: counted(suite), control: body.includes('<script>') ? 'a careless listener takes a wrong state and repeats the code' : null };
  },
};

/** Scopes and methods that change something. */
const WRITING = /\b(?:tweet|like|follow|list|mute|block|bookmark|dm)\.write\b|youtube\.force-ssl|auth\/blogger(?!\.readonly)|auth\/youtube(?!\.readonly)|\bwrite:\w+|\.v2\.(?:post|delete|put|tweet|reply|like|follow|unfollow|deleteTweet)\(|\.(?:insert|update|delete)\(\{\s*part/;

export const onlyReading: Row = {
  id: 'A4', severity: 'm', fast: true, needs: [],
  claim: 'no sign-in asks for more than reading, and no method that changes something is in the code',
  async run() {
    const [{ xApi }, { youtubeApi }, { bloggerApi }, { mastodonApi }] = await Promise.all([import('../../../connectors/x/api.js'), import('../../../connectors/youtube/api.js'), import('../../../connectors/blogger/api.js'), import('../../../connectors/mastodon/api.js')]);
    const scopes = [xApi, youtubeApi, bloggerApi, mastodonApi].flatMap((live) => live.provider?.('https://social.example', { keep: true, wants: new Set() })?.scopes ?? []);
    const failures = scopes.filter((scope) => !/\.read$|readonly|^read(?::|$)|^offline\.access$|^profile$/.test(scope)).map((scope) => `scope ${scope}`);
    const files = ['src/net', 'connectors'].flatMap((room) => filesBelow(join(ROOT, room))).filter((path) => path.endsWith('.ts'));
    for (const path of files) {
      const found = WRITING.exec(readFileSync(path, 'utf8').replace(/\/\/[^\n]*|\/\*[^]*?\*\//g, ''));
      if (found) failures.push(`${relative(ROOT, path)}: ${found[0]}`);
    }
    return { failures, measured: `${scopes.length} scopes: ${scopes.join(', ')}; ${files.length} files`, control: WRITING.test("client.v2.tweet('x')") && WRITING.test("['tweet.write']") ? 'a writing scope and a writing method are noticed' : null };
  },
};
