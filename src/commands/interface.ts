// Wires the interface to the store: every prop of src/tui/props.ts in one place.
import { settingOf } from '../settings/index.js';
import { finding, overview, rows } from '../scan/report.js';
import { decideMany, undoLast } from './deciding.js';
import { threadAround } from './thread-view.js';
import type { FindingRow, FindingView, Format, Instant, Reveal, Source, Verdict } from '../model.js';
import type { FileClaim, FollowDecision, InterfaceProps, ReadSummary, StartStep } from '../tui/props.js';
import { TOOL } from '../version.js';
import { createSearcher, reportAside } from './aside.js';
import type { Io } from './command.js';
import type { Engine } from './engine.js';
import { interfaceResolve } from './interface-resolve.js';
import { dropOldTextsUnasked } from './keep-record.js';
import { judgeStored } from './judge.js';
import { writeReport } from './output.js';
import { openPage, ownHosts } from './browser.js';
import { completePath, copyText, downloads, fromHome } from './outside.js';
import type { LoadedRoster } from './roster-read.js';
import { viewOptions } from './view.js';
import type { Workspace } from './workspace.js';

export interface InterfaceRequest { workspace: Workspace; engine: Engine; io: Io; demo: boolean; roster: LoadedRoster | null; begin: (() => void) | null }

/** What no first screen needs. */
interface Late { formats: readonly Format[]; rosterView: typeof import('./roster-view.js') }

const NEUTRAL: Readonly<Record<FollowDecision, Verdict>> = { none: 'none', keep: 'accepted', unfollow: 'todo', 'not-mine': 'not-mine' };
/** Files of Downloads offered to be chosen, and how many are looked for to say that there are some. */
const OFFERED = 8;
const MANY = 20;

export async function interfaceProps(request: InterfaceRequest): Promise<InterfaceProps> {
  const { workspace, engine, io, demo } = request;
  let { roster } = request;
  const { store } = workspace;
  let late: Late | null = null;
  const prepare = async (): Promise<void> => {
    const [{ FORMATS }, rosterView] = await Promise.all([import('../../reports/index.js'), import('./roster-view.js')]);
    late = { formats: FORMATS, rosterView };
  };
  const prepared = (): Late => {
    if (late === null) throw new Error('The interface is asked before it is prepared.');
    return late;
  };
  if (roster !== null) await prepare();
  const base = await viewOptions(workspace, engine, { reveal: 'quotes', demo });
  const extra = (reveal: Reveal): readonly FindingView[] => (roster === null ? [] : prepared().rosterView.rosterFindings(workspace, engine, roster, reveal));
  const at = (reveal: Reveal): typeof base => ({ ...base, config: workspace.config, reveal, extra: extra(reveal) });
  let waiting = (await downloads(MANY, lastRead(workspace))).length;
  const briefing = { database: workspace.database, now: workspace.clock.now() };
  const searcher = createSearcher(briefing);
  let kept: readonly FindingRow[] | null = null;
  const allRows = (): readonly FindingRow[] => (kept ??= rows(at('quotes'), 'all'));
  const keepRows = (changed: readonly FindingRow[]): void => {
    const byId = new Map(changed.map((row) => [row.id, row]));
    kept = kept?.map((row) => byId.get(row.id) ?? row) ?? null;
  };

  const props: InterfaceProps = {
    version: TOOL.version,
    startAt: demo ? null : startAt(workspace),
    now: () => workspace.clock.now(),
    timeZone: workspace.config.person.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,

    overview() {
      const { unchecked, ...rest } = overview(at('quotes'));
      return { ...rest, unchecked: unchecked.map((one) => ({ ...one, whatToDo: one.whatToDo === null ? null : byKey(one.whatToDo) })), newExports: waiting };
    },
    rows: (topic) => (topic === 'all' ? allRows() : allRows().filter((row) => row.topic === topic)),
    finding(id, reveal) {
      const view = finding(at(reveal), id);
      return view === null ? null : threadAround(workspace, view, reveal);
    },
    patients: (reveal) => prepared().rosterView.patientsData(workspace, engine, roster, reveal),
    pairs: () => overview(at('quotes')).pairs,
    settings: () => overview(at('quotes')).settings,
    answers: (setting) => settingOf(setting.platform, setting.key)?.values ?? [],
    search: (query, reveal) => searcher.find(query, reveal),
    formats: () => prepared().formats.map(({ id, title, extension }) => ({ id, title, extension })),
    person: () => workspace.config.person,

    decide(ids, verdict, fields) {
      const result = decideMany(store, at('quotes'), ids, verdict, fields);
      keepRows(result.rows);
      return result;
    },
    undo() {
      const result = undoLast(store, at('quotes'));
      keepRows(result?.rows ?? []);
      return result;
    },
    decideFollow(ids, decision) {
      store.decide(ids.map((id) => ({ finding: id, verdict: NEUTRAL[decision], reason: null, note: null, until: null, willDelete: false })));
    },
    attest(account, key, value) {
      const [platform, ...rest] = account.split(':');
      const owner = store.accounts().find((one) => one.platform === platform && one.remoteId === rest.join(':'));
      kept = null;
      if (owner) store.attest(owner, key, value, workspace.config.attestationMonths);
    },
    answerHold: (answer) => void workspace.setConfig({ ...workspace.config, hold: { answer, at: workspace.clock.now() } }),
    savePerson: (person) => void workspace.setConfig({ ...workspace.config, person }),
    setUse(account, use) {
      kept = null;
      void workspace.setConfig({ ...workspace.config, uses: { ...workspace.config.uses, [account]: use } });
    },

    async exportReport(format, signal) {
      const chosen = prepared().formats.find((one) => one.id === format);
      if (!chosen) throw new Error('An unknown format was chosen.');
      const bytes = await reportAside(briefing, { kind: 'report', format, config: workspace.config, demo }, signal);
      return writeReport({ folder: io.cwd, name: `postop-${format}-${workspace.clock.now().slice(0, 10)}`, extension: chosen.extension, out: null, force: false, bytes });
    },
    openUrl: (url) => openPage(url, ownHosts(workspace.store.accounts())),
    copy: copyText,
    async readRoster(path) {
      // The screen says it itself: a word on stderr would tear it.
      roster = await (await import('./roster-read.js')).readRosterFile(fromHome(path), { ...io, err: () => undefined, interactive: false }, { workspace });
      await engine.ready();
      return prepared().rosterView.patientsData(workspace, engine, roster, 'quotes');
    },
    begin: request.begin,
    inspect: (paths) => inspect(paths.map(fromHome)),
    async readFiles(paths, onProgress, signal): Promise<ReadSummary> {
      kept = null;
      const { readPaths } = await import('./read.js');
      const reading = await readPaths(workspace, {
        paths: paths.map(fromHome), include: new Set(), signal,
        progress: (label) => ({ step: (done, total) => onProgress({ label, part: total === null || total === 0 ? null : done / total, detail: `${(done / 1e6).toFixed(1)} MB` }), done() {} }),
      });
      waiting = 0;
      return {
        posts: reading.claims.reduce((sum, claim) => sum + claim.posts, 0), follows: reading.claims.reduce((sum, claim) => sum + claim.follows, 0),
        accounts: [...new Set(reading.claims.flatMap((claim) => claim.account ?? []))], problems: [],
        remarks: [...reading.claims.flatMap((claim) => claim.remarks), ...reading.unknown.map((name) => `${name} is not an export PostOp knows.`)],
      };
    },
    rescan: (onProgress, signal) => judge(onProgress, signal),
    resolve: await interfaceResolve(workspace, io),
    complete: (prefix) => completePath(prefix, io.cwd),
    async newestDownloads() {
      return inspect(await downloads(OFFERED, lastRead(workspace)));
    },
    prepare,
    close: () => searcher.close(),
  };

  async function judge(onProgress: Parameters<InterfaceProps['rescan']>[0], signal: AbortSignal): Promise<string | null> {
    kept = null;
    await judgeStored(workspace, engine, {
      signal,
      progress: { step: (done, total) => onProgress({ label: 'Reading what was written', part: total ? done / total : null, detail: `${done.toLocaleString('en')} posts` }), done() {} },
    });
    return dropOldTextsUnasked(workspace);
  }
  return props;
}

/** The first thing still to be asked; a run left half way resumes there. */
export function startAt(workspace: Workspace): StartStep | null {
  const { config, store } = workspace;
  const accounts = store.accounts();
  if (accounts.length === 0) return config.hold.at === null ? 'welcome' : config.person.names.length === 0 ? 'person' : 'files';
  return accounts.some((account) => useOf(config.uses, account) === 'unknown') && config.person.names.length === 0 && Object.keys(config.uses).length === 0 ? 'uses' : null;
}

/** What a command does from outside, a key does here. */
function byKey(whatToDo: string): string {
  return whatToDo.replace(/: postop settings\b/, ': s').replace(/: postop resolve\b/, ': r');
}

function useOf(uses: Workspace['config']['uses'], account: { key: string; handle: string | null }): string {
  return uses[account.key] ?? uses[`@${account.handle ?? ''}`.toLowerCase()] ?? 'unknown';
}

function lastRead(workspace: Workspace): Instant | null {
  const row = workspace.store.sql<{ last: string | null }>('SELECT max(finished_at) AS last FROM intake').get();
  return row?.last ?? null;
}

/** Looked at together, as they will be read: parts of one export are one export. */
async function inspect(paths: readonly string[]): Promise<FileClaim[]> {
  const [{ openSource }, { recognise }, { CONNECTORS }, { UserError }] = await Promise.all([
    import('../intake/source.js'), import('./read.js'), import('../../connectors/index.js'), import('../model.js'),
  ]);
  const opened = new Map<Source, string>();
  const refused: FileClaim[] = [];
  try {
    for (const path of paths) {
      try {
        opened.set(await openSource(path), path);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        refused.push({ path, title: path, remarks: [], refusal: { what: error.message, whatToDo: error.whatToDo } });
      }
    }
    const known = (await recognise(CONNECTORS, [...opened.keys()])).flatMap(({ claim: { title, remarks, refusal, files } }) => {
      const sources = [...new Set(files.map(({ source }) => source))];
      return sources.map((source, at): FileClaim => ({ path: opened.get(source) ?? source.name, title, remarks: at === 0 ? remarks : [], refusal }));
    });
    const met = new Set(known.map(({ path }) => path));
    const unknown = [...opened.values()].filter((path) => !met.has(path))
      .map((path): FileClaim => ({ path, title: path, remarks: [], refusal: { what: 'Not an export PostOp knows.', whatToDo: 'postop guide lists the ones it reads.' } }));
    return [...known, ...unknown, ...refused];
  } finally {
    for (const source of opened.keys()) await source.close();
  }
}
