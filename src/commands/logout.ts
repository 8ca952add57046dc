// `postop logout [ACCOUNT...]`: ends a sign-in at the platform and erases it here. What was read stays; postop forget removes that.
import { UserError } from '../model.js';
import { DB, DEBUG, JSON_FLAG } from './command.js';
import type { Command } from './command.js';
import type { Connection, Connections } from './connections.js';

export const logout: Command = {
  name: 'logout',
  summary: 'end a sign-in at the platform and erase it here',
  usage: '[ACCOUNT...]',
  flags: [{ flags: '--all', description: 'every connected account' }, DB, JSON_FLAG, DEBUG],
  async run({ args, options, io }) {
    const [{ openConnections, meant }, { databasePath }] = await Promise.all([import('./connections.js'), import('./workspace.js')]);
    const connections = await openConnections(databasePath(options, io));
    if (args.length === 0 && !options.has('all')) throw new UserError('Which account?', `One of: ${connections.all.map(({ platform, label }) => `${platform} ${label}`).join(', ') || 'none is connected'}; or --all.`);
    const ended: Ended[] = [];
    for (const connection of meant(connections.all, args)) ended.push(await end(connections, connection));
    io.out(options.has('json') ? `${JSON.stringify(ended, null, 2)}\n` : ended.map(words).join(''));
    return 0;
  },
};

/** `told`: whether the platform has ended it too; null where there was nothing to tell it. */
interface Ended { name: string; told: boolean | null }

function words({ name, told }: Ended): string {
  return `${name}: erased here.${told === null ? '' : told ? ' The platform has ended the sign-in.' : ' The platform could not be told; end it in its settings under connected apps.'}\n`;
}

/** Erased here whatever the platform answers. */
async function end(connections: Connections, connection: Connection): Promise<Ended> {
  const { liveOf, readSecret } = await import('./live.js');
  const live = await liveOf(connection.platform);
  const name = `${live.title} ${connection.label}`;
  const secret = connection.keptIn === null ? null : await readSecret(connections, connection);
  let told: boolean | null = null;
  if (secret !== null && connection.proof === 'signed-in' && live.provider !== undefined) {
    const { revoke } = await import('../net/sign-in.js');
    const provider = live.provider(connection.server, { keep: false, wants: new Set() });
    try {
      told = await revoke(provider, { id: connection.clientId ?? '', secret: secret.clientSecret }, secret.refresh ?? secret.access);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      told = false;
    }
  }
  if (secret !== null) {
    const [{ openSecrets }, { secretName }] = await Promise.all([import('../net/secrets.js'), import('./connections.js')]);
    await (await openSecrets(connections.folder, connection.keptIn !== 'file')).erase(secretName(connection));
  }
  await connections.save(connections.all.filter((one) => one !== connection));
  return { name, told };
}
