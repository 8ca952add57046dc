// Looking names up from the interface: there only where X is connected, the price first, and only then, on a second key press, the names.
import type { InterfaceProps } from '../tui/props.js';
import type { Io } from './command.js';
import { openConnections } from './connections.js';
import type { Workspace } from './workspace.js';

const CAP_MICROS = 5_000_000;

/** Null where no sign-in of X is kept: then nothing of the network is loaded. */
export async function interfaceResolve(workspace: Workspace, io: Io): Promise<InterfaceProps['resolve']> {
  const { all } = await openConnections(workspace.database);
  if (!all.some(({ platform, proof }) => platform === 'x' && proof === 'signed-in')) return null;
  let told = '';
  return async (onProgress, signal) => {
    const { lookUp, lookUps } = await import('./looking-up.js');
    const open = (await lookUps(workspace, io)).filter(({ refusal }) => refusal === null);
    if (open.length === 0) return 'Everybody in your lists has a name, or was asked for within a month.';
    const prices = open.flatMap(({ price }) => price ?? []).join(' ');
    if (prices !== told) {
      told = prices;
      return `${prices} Press the key again to look them up; it stops at $${(CAP_MICROS / 1e6).toFixed(2)}.`;
    }
    told = '';
    const sentences: string[] = [];
    const purse = { left: CAP_MICROS };
    for (const one of open) {
      const { sentence } = await lookUp(workspace, io, one, {
        purse, signal,
        onStep: (done, of) => onProgress({ label: 'Looking names up', part: done / of, detail: `${done.toLocaleString('en')} of ${of.toLocaleString('en')}` }),
      });
      sentences.push(sentence);
    }
    return sentences.join(' ');
  };
}
