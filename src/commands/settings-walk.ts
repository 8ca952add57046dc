// Asks for the settings no export tells, one key an answer, in the order of the matrix; can be stopped and taken up again at any time.
import { exposureOf, judge, labelOf, linkOf, matters, recommendedFor, settingsOf } from '../settings/index.js';
import { withUse } from '../scan/uses.js';
import { forTerminalLine } from '../text/clean.js';
import { PLATFORM_WORD } from '../tui/words.js';
import type { Account, AccountRef, Config, Setting, SettingDefinition } from '../model.js';
import { settingsForm } from './settings-form.js';
import type { Workspace } from './workspace.js';

export async function settingsStoreOf({ store, clock }: Workspace): Promise<SettingsStore> {
  const { storedAccounts } = await import('../store/queries.js');
  const { knownSettings } = await import('../store/settings.js');
  const stored = storedAccounts(store);
  const rows = new Map(stored.map(({ row, account }) => [account.key, row]));
  return {
    accounts: () => stored.map(({ account }) => account),
    settings: ({ platform, remoteId }) => knownSettings(store, rows.get(`${platform}:${remoteId}`) ?? -1, clock.now()),
    attest: (account, key, value, months) => store.attest(account, key, value, months),
  };
}

/** What the walk needs of the store. */
export interface SettingsStore {
  accounts(): readonly Account[];
  /** What is known of each setting key of this account. */
  settings(account: AccountRef): ReadonlyMap<string, { current: Setting; expired: boolean }>;
  /** Keeps the person's answer with today's date; it counts for that many months. */
  attest(account: AccountRef, key: string, value: string, months: number): void;
}

/** The terminal, one key at a time. */
export interface KeyPrompt {
  show(text: string): void;
  /** The next key as its character; Ctrl-C and the end of input come as `q`. */
  key(): Promise<string>;
  /** Opens a page of the catalogue in the person's browser. */
  open(link: string): Promise<void>;
}

/** A setting of one account that nobody has looked at, or whose answer has expired. */
export interface Question { account: Account; definition: SettingDefinition; known: Setting | null }

export interface SettingsRequest {
  store: SettingsStore;
  config: Config;
  /** Only accounts of this platform, handle or key; null = all. */
  only: string | null;
  /** Ask again also what is known. */
  all: boolean;
}

export interface WalkResult { answered: number; skipped: number; left: number }

/** Account by account, each in the order of the matrix. What is read from a fresh export or answered in time is not asked. */
export function openQuestions({ store, config, only, all }: SettingsRequest): Question[] {
  return store.accounts().filter((account) => isMeant(account, only)).flatMap((stored) => {
    const account = withUse(stored, config);
    const known = store.settings(account);
    return settingsOf(account.platform).flatMap((definition) => {
      const found = known.get(definition.key);
      const open = all || !found || found.expired || exposureOf(definition, found.current.value) < 0;
      return open && matters(definition, account.use, config.preset) ? [{ account, definition, known: found?.current ?? null }] : [];
    });
  });
}

/** Named by platform, key or handle; null means all. */
export function isMeant(account: Account, only: string | null): boolean {
  if (only === null) return true;
  const wanted = only.toLowerCase().replace(/^@/, '');
  return [account.platform, account.key, account.handle?.replace(/^@/, '')].some((name) => name?.toLowerCase() === wanted);
}

/** Asks one question after the other. Each answer is kept at once, so stopping anywhere loses nothing. */
export async function walk(questions: readonly Question[], { store, config }: SettingsRequest, prompt: KeyPrompt): Promise<WalkResult> {
  const answered = new Set<number>();
  const result = (at: number): WalkResult => ({ answered: answered.size, skipped: at - [...answered].filter((index) => index < at).length, left: questions.length - answered.size });
  for (let at = 0; at < questions.length;) {
    const question = questions[at];
    if (!question) break;
    prompt.show(questionText(question, at, questions.length));
    const step = await answerOf(question, prompt);
    if (step === 'quit') return result(at);
    if (step === 'back') {
      at = Math.max(0, at - 1);
      continue;
    }
    if (step !== 'skip') {
      store.attest(question.account, question.definition.key, step.value, config.attestationMonths);
      answered.add(at);
      prompt.show(replyText(question, step.value, config));
    }
    at++;
  }
  return result(questions.length);
}

/** Waits for a key that means something here; opening the page leaves the question standing. */
async function answerOf({ account, definition }: Question, prompt: KeyPrompt): Promise<{ value: string } | 'skip' | 'back' | 'quit'> {
  for (;;) {
    const key = (await prompt.key()).toLowerCase();
    if (key === 's') return 'skip';
    if (key === 'b') return 'back';
    if (key === 'q') return 'quit';
    if (key === 'o') await openPage(linkOf(definition, account), prompt);
    const chosen = /^[1-9]$/.test(key) ? definition.values[Number(key) - 1] : undefined;
    if (chosen) return { value: chosen.value };
  }
}

async function openPage(link: string | null, prompt: KeyPrompt): Promise<void> {
  if (link === null) return prompt.show('   There is no page to open; the way there is above.\n');
  prompt.show(`   ${link}\n`);
  await prompt.open(link);
}

/** Time to read a question and press a key. */
const SECONDS_EACH = 8;

function introduction(questions: readonly Question[], config: Config): string {
  const accounts = new Set(questions.map((question) => question.account.key)).size;
  const minutes = Math.max(1, Math.round((questions.length * SECONDS_EACH) / 60));
  return `${count(questions.length, 'setting')} of ${count(accounts, 'account')} nobody has looked at: about ${count(minutes, 'minute')}. ` +
    `Answers count for ${count(config.attestationMonths, 'month')}.\n` +
    'One key an answer.  o open the page   s skip   b back   q stop, go on another time\n';
}

function questionText({ account, definition, known }: Question, at: number, of: number): string {
  const choices = definition.values.map(({ label }, index) => `   ${index + 1}  ${label}`);
  const before = known && `   Last known: ${forTerminalLine(labelOf(definition, known.value))}${known.asOf ? `, ${known.asOf.slice(0, 10)}` : ''}`;
  return ['', `${forTerminalLine(accountTitle(account))}   ${at + 1} of ${of}`, definition.question, ...choices, ...(before ? [before] : []),
    folded(`The way there: ${definition.steps.join(' > ')} (last checked ${definition.lastChecked})`), ''].join('\n');
}

/** The answer repeated, and what suits the account better where it does not fit. */
function replyText({ account, definition }: Question, value: string, { preset }: Config): string {
  const { fit } = judge(definition, value, account.use, preset);
  const better = fit === 'no' ? ` You may want: ${recommendedFor(definition, account.use, preset).map((each) => labelOf(definition, each)).join(', or ')}.` : '';
  return `   ${labelOf(definition, value)}.${better}\n`;
}

function accountTitle({ platform, handle, displayName, key, use }: Account): string {
  const purpose = use === 'unknown' ? 'purpose not said yet' : use;
  return `${PLATFORM_WORD[platform]} · ${handle ?? displayName ?? key} (${purpose})`;
}

/** The whole command over an injected terminal; returns the exit code. */
export async function askSettings(request: SettingsRequest, prompt: KeyPrompt): Promise<number> {
  const questions = openQuestions(request);
  if (questions.length === 0) {
    prompt.show('Every setting that matters has been read or answered. --all asks them again.\n');
    return 0;
  }
  prompt.show(introduction(questions, request.config));
  const { answered, skipped, left } = await walk(questions, request, prompt);
  const more = left > 0 ? ` ${count(left, 'setting')} still ${left === 1 ? 'counts' : 'count'} as not checked: postop settings goes on there.` : '';
  prompt.show(`\n${answered} answered, ${skipped} skipped.${more}\n`);
  return 0;
}

/** The same questions on paper, as Markdown. */
export function printSettings(request: SettingsRequest, printedOn: string): string {
  return settingsForm(openQuestions(request), request.config, printedOn);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** In lines that fit a small window, between words, a little to the right. */
function folded(text: string): string {
  return text.replace(/(\S.{0,71})(?: |$)/g, '   $1\n').trimEnd();
}
