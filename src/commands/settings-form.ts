// The paper form of `postop settings`: the same questions in the same order, with boxes to tick.
import { labelOf, linkOf, recommendedFor } from '../settings/index.js';
import { escapeMarkdown } from '../text/escape.js';
import { PLATFORM_WORD } from '../tui/words.js';
import type { Account, Config, Instant } from '../model.js';
import type { Question } from './settings-walk.js';

/** Markdown; every name that is not ours is escaped. The answers are typed in later with `postop settings`, in the same order. */
export function settingsForm(questions: readonly Question[], config: Config, printedOn: Instant): string {
  const head = [
    '# Settings to look at',
    '',
    `Printed on ${printedOn.slice(0, 10)}. Tick one box a question, then run \`postop settings\`: it asks the same questions in the same order.`,
    `An answer counts for ${config.attestationMonths} months. This is not legal advice.`,
  ];
  if (questions.length === 0) return [...head, '', 'Every setting that matters has been read or answered.', ''].join('\n');
  const accounts = new Map(questions.map((question) => [question.account.key, question.account]));
  const parts = [...accounts.values()].map((account) => accountPart(account, questions.filter((question) => question.account.key === account.key), config));
  return [...head, ...parts.flat(), ''].join('\n');
}

function accountPart(account: Account, questions: readonly Question[], config: Config): string[] {
  const purpose = account.use === 'unknown' ? 'purpose not said yet: [ ] professional  [ ] personal  [ ] both' : account.use;
  const name = escapeMarkdown(account.handle ?? account.displayName ?? account.key);
  return ['', `## ${PLATFORM_WORD[account.platform]}: ${name} (${purpose})`, '', 'Looked at on: ____________', ...questions.flatMap((question, index) => questionPart(question, index + 1, config))];
}

function questionPart({ account, definition }: Question, number: number, config: Config): string[] {
  const advised = recommendedFor(definition, account.use, config.preset).map((value) => labelOf(definition, value));
  const link = linkOf(definition, account);
  return [
    '',
    `### ${number}. ${definition.question}`,
    '',
    ...definition.values.map((value) => `- [ ] ${value.label}`),
    '',
    `The way there: ${definition.steps.join(' > ')}${link ? ` (<${link}>)` : ''}, last checked ${definition.lastChecked}.`,
    ...(advised.length > 0 ? [`You may want: ${advised.join(', or ')}. ${definition.recommended.why}`] : [definition.recommended.why]),
  ];
}
