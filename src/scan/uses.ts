// What each account is for, as the person declared it; never guessed.
import type { Account, Config, Use } from '../model.js';

/** The account with its declared use: by key, or as typed on the command line (`@handle`, `handle`, `platform:handle`). */
export function withUse(account: Account, config: Config): Account {
  return { ...account, use: useOf(account, config) };
}

function useOf(account: Account, config: Config): Use {
  const handle = account.handle?.toLowerCase();
  const names = handle === undefined ? [account.key] : [account.key, `${account.platform}:${handle}`, `@${handle}`, handle];
  for (const name of names) if (Object.hasOwn(config.uses, name)) return config.uses[name] ?? 'unknown';
  return 'unknown';
}
