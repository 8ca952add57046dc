// The linear mode: plain lines, numbered choices, marks as words, no escape byte.
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openInterface } from '../../src/tui/open.js';
import { fixture, type FixtureOptions } from './fixture.js';

async function spoken(lines: readonly string[], options: FixtureOptions = {}): Promise<{ text: string; calls: readonly string[] }> {
  const stdin = new PassThrough();
  const stdout = new PassThrough();
  let text = '';
  stdout.on('data', (data: Buffer) => { text += data.toString(); });
  const made = fixture(options);
  const closed = openInterface(made.props, { stdin: stdin as unknown as NodeJS.ReadStream, stdout: stdout as unknown as NodeJS.WriteStream, env: {}, linear: true });
  for (const line of lines) {
    // Choices are found by their words, as a listener would.
    const number = /^\w/.test(line) ? text.slice(text.lastIndexOf('Choices:')).split('\n').find((one) => one.includes(line))?.split('.')[0] : line.slice(1);
    stdin.write(`${number ?? 'missing'}\n`);
    await made.tick();
    await made.tick();
  }
  stdin.end();
  await closed;
  return { text, calls: made.calls };
}

describe('linear mode', () => {
  it('reads out marks as words and prints no escape', async () => {
    const { text } = await spoken(['All findings'], { hostile: '\x1B]0;x\x07' });
    expect(text).toContain('critical');
    expect(text).toContain('1. Open');
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
  });

  it('decides with a reason by numbers and typed lines', async () => {
    const { calls } = await spoken(['Posts', 'Open what', 'Accept, with', '>agreed with her', '>']);
    expect(calls).toEqual(['decide f0 accepted {"reason":"agreed with her","until":null}']);
  });

  it('leaves by its choice', async () => {
    const { text } = await spoken(['Leave']);
    expect(text).toContain('Do these first');
  });
});
