// The texts of posts that are gone: dropped 30 days after the fix was confirmed, unless the person wants them kept as a record.
import { isHeld } from '../scan/standing.js';
import { expiring } from '../store/forget.js';
import { askLine } from './ask.js';
import type { Io } from './command.js';
import type { Workspace } from './workspace.js';

const QUESTION = `
Some posts are gone from your accounts for more than 30 days. This computer may
now hold the last copy of what they said. Keep those words as a record?
  n  no, drop them: date, rule and your decisions stay (the default)
  y  yes, keep them: an adviser may need them
`;

/** Asks once, when there is something to drop for the first time; under a hold nothing is asked and everything stays. */
export async function dropOldTexts(workspace: Workspace, io: Io): Promise<void> {
  const { store } = workspace;
  if (isHeld(workspace.config) || workspace.config.keepRecord === 'keep' || expiring(store).length === 0) return;
  if (workspace.config.keepRecord === 'unasked' && io.interactive) {
    io.out(QUESTION);
    const keeps = /^\s*y/i.test(await askLine(io, 'Your answer (y or n): '));
    await workspace.setConfig({ ...workspace.config, keepRecord: keeps ? 'keep' : 'drop' });
    if (keeps) return;
  }
  const dropped = store.expireText();
  io.err(`The words of ${dropped} ${dropped === 1 ? 'post' : 'posts'} that were confirmed gone more than 30 days ago were dropped. To keep such words from now on: postop decisions record keep\n`);
}
