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
  if (!isDue(workspace)) return;
  if (workspace.config.keepRecord === 'unasked' && io.interactive) {
    io.out(QUESTION);
    const keeps = /^\s*y/i.test(await askLine(io, 'Your answer (y or n): '));
    await workspace.setConfig({ ...workspace.config, keepRecord: keeps ? 'keep' : 'drop' });
    if (keeps) return;
  }
  io.err(`${dropped(workspace)}\n`);
}

/** Where no question can be asked, as in the midst of the interface: drops what the person said may go, and tells it; null when there is nothing to tell. */
export function dropOldTextsUnasked(workspace: Workspace): string | null {
  if (!isDue(workspace)) return null;
  return workspace.config.keepRecord === 'drop' ? dropped(workspace) : 'Some posts are confirmed gone for more than 30 days: at the next start you are asked whether their words are kept.';
}

function isDue({ store, config }: Workspace): boolean {
  return !isHeld(config) && config.keepRecord !== 'keep' && expiring(store).posts.length > 0;
}

function dropped({ store }: Workspace): string {
  const count = store.expireText();
  return `The words of ${count} ${count === 1 ? 'post' : 'posts'} that were confirmed gone more than 30 days ago were dropped. To keep such words from now on: postop decisions record keep`;
}
