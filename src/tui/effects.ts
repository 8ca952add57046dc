// Does what the reducer asked for, through the props, and tells the outcome as events. An error becomes a sentence; the screen goes on.
import { UserError } from '../model.js';
import type { InterfaceProps, Progress } from './props.js';
import type { Effect, Event, Job, Notice } from './state.js';
import { count, plural } from './words.js';

export interface Runner {
  run(effect: Exclude<Effect, { do: 'quit' }>): void;
  /** Stops what is under way; called when the interface closes. */
  stop(): void;
}

export function createRunner(props: InterfaceProps, tell: (event: Event) => void): Runner {
  let work: AbortController | null = null;
  let writing: AbortController | null = null;

  function promised<T>(promise: Promise<T>, then: (value: T) => Event | null): void {
    promise.then(then).then((event) => {
      if (event !== null) tell(event);
    }, (error: unknown) => tell({ type: 'notice', notice: noticeOf(error) }));
  }

  /** One long job at a time, stoppable. */
  function worked(job: Job, start: (onProgress: (progress: Progress) => void, signal: AbortSignal) => Promise<Notice>): void {
    work?.abort();
    const mine = new AbortController();
    work = mine;
    const onProgress = (progress: Progress): void => {
      if (!mine.signal.aborted) tell({ type: 'progress', progress });
    };
    start(onProgress, mine.signal).then(
      (notice) => tell(mine.signal.aborted ? { type: 'failed', job, notice: STOPPED } : { type: 'finished', job, notice }),
      (error: unknown) => tell({ type: 'failed', job, notice: mine.signal.aborted ? STOPPED : noticeOf(error) }),
    );
  }

  /** Written aside, while the screen goes on. */
  function written(format: string): void {
    const mine = new AbortController();
    writing = mine;
    const told = (notice: Notice): void => tell({ type: 'written', notice });
    props.exportReport(format, mine.signal).then(
      (path) => told({ text: `Written: ${path}`, tone: 'good' }),
      (error: unknown) => told(mine.signal.aborted ? { text: 'Stopped; nothing was written.', tone: 'plain' } : noticeOf(error)),
    );
  }

  function run(effect: Exclude<Effect, { do: 'quit' }>): void {
    try {
      perform(effect);
    } catch (error) {
      tell({ type: 'notice', notice: noticeOf(error) });
    }
  }

  function perform(effect: Exclude<Effect, { do: 'quit' }>): void {
    switch (effect.do) {
      case 'load-overview': return tell({ type: 'overview', overview: props.overview() });
      case 'load-rows': return tell({ type: 'rows', topic: effect.topic, rows: props.rows(effect.topic) });
      case 'load-card': return tell({ type: 'card', id: effect.id, card: props.finding(effect.id, effect.reveal) });
      case 'load-patients': return tell({ type: 'patients', data: props.patients(effect.reveal) });
      case 'load-pairs': return tell({ type: 'pairs', pairs: props.pairs() });
      case 'load-settings': return tell({ type: 'settings', settings: props.settings() });
      case 'load-answers': return tell({ type: 'answers', account: effect.setting.account, key: effect.setting.key, answers: props.answers(effect.setting) });
      case 'load-person': return tell({ type: 'person', person: props.person() });
      case 'load-formats': return tell({ type: 'formats', formats: props.formats() });
      case 'find': {
        if (effect.query.trim() === '') return tell({ type: 'found', query: effect.query, result: { hits: [], total: 0 } });
        return promised(props.search(effect.query, effect.reveal), (result) => (result === null ? null : { type: 'found', query: effect.query, result }));
      }
      case 'decide': return tell({ type: 'decided', result: props.decide(effect.ids, effect.verdict, effect.fields), advance: effect.advance });
      case 'undo': return tell({ type: 'undone', result: props.undo() });
      case 'decide-follow':
        props.decideFollow(effect.ids, effect.decision);
        return tell({ type: 'patients', data: props.patients(effect.reveal) });
      case 'attest':
        props.attest(effect.setting.account, effect.setting.key, effect.value);
        return tell({ type: 'settings', settings: props.settings() });
      case 'hold':
        props.answerHold(effect.answer);
        return tell({ type: 'overview', overview: props.overview() });
      case 'save-person': return props.savePerson(effect.person);
      case 'use':
        props.setUse(effect.account, effect.use);
        return tell({ type: 'overview', overview: props.overview() });
      case 'export': return written(effect.format);
      case 'stop-export': return writing?.abort();
      case 'browse': return promised(props.openUrl(effect.url), () => good('Opened in your browser.'));
      case 'copy': return promised(props.copy(effect.text), () => good('The link is copied.'));
      case 'roster': return promised(props.readRoster(effect.path), (data) => {
        tell({ type: 'patients', data });
        return good(`${plural(data.roster?.rows ?? 0, 'row')} of the list read into memory; nothing of it is stored. ${plural(data.rows.length, 'account')} to look at.`);
      });
      case 'begin':
        if (props.begin === null) throw new UserError('This is a demonstration and keeps nothing.', 'Leave with q and run: postop audit');
        props.begin();
        return tell({ type: 'act', action: 'quit', key: '' });
      case 'offer': return promised(props.newestDownloads(), (claims) => ({ type: 'offered', claims }));
      case 'complete': return promised(props.complete(effect.text), (paths) => ({ type: 'completed', text: effect.text, paths }));
      case 'inspect': return promised(props.inspect(effect.paths), (claims) => ({ type: 'claims', claims }));
      case 'read': return worked('read', async (onProgress, signal) => {
        const { posts, follows, problems, remarks } = await props.readFiles(effect.paths, onProgress, signal);
        // Nothing new, and why: the same export again, or a file that could not be read.
        if (posts + follows === 0 && remarks.length > 0) return { text: [...new Set(remarks)].slice(0, 2).join(' '), tone: 'plain' };
        const damage = problems.filter((problem) => problem.damage).length;
        const rest = damage === 0 ? '' : ` ${plural(damage, 'place')} could not be read; see 8.`;
        return { text: `Read ${plural(posts, 'post')} and ${count(follows)} follows.${rest}`, tone: damage === 0 ? 'good' : 'bad' };
      });
      case 'scan': return worked('scan', async (onProgress, signal) => {
        const remark = await props.rescan(onProgress, signal);
        const checked = remark === null ? 'Checked.' : `Checked. ${remark}`;
        const { roster, rows } = props.patients('quotes');
        return { text: roster === null ? checked : `${checked} ${plural(rows.length, 'account')} on your list of patients may be among those in your lists; 3 shows them.`, tone: 'good' };
      });
      case 'resolve': return worked('resolve', async (onProgress, signal) => {
        if (props.resolve === null) throw new UserError('No connection to a platform is set up.', 'Leave with q and run: postop login');
        return { text: await props.resolve(onProgress, signal), tone: 'good' };
      });
      case 'stop': return work?.abort();
      case 'then': return tell({ type: 'act', action: effect.action, key: '' });
    }
  }

  return {
    run,
    stop() {
      work?.abort();
      writing?.abort();
    },
  };
}

const STOPPED: Notice = { text: 'Stopped. What was already stored stays.', tone: 'plain' };

function good(text: string): Event {
  return { type: 'notice', notice: { text, tone: 'good' } };
}

/** A person's error in its own two sentences; a bug without any of its words, which may hold content. */
export function noticeOf(error: unknown): Notice {
  if (error instanceof UserError) return { text: `${error.message} ${error.whatToDo}`, tone: 'bad' };
  return { text: 'Something went wrong inside PostOp; nothing was changed. You can go on; if it happens again, run: postop doctor', tone: 'bad' };
}
