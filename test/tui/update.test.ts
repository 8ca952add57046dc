// The reducer, without Ink: what keys lead to, what is asked of the world, what happens to what comes back.
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/model.js';
import { isRow, sorted } from '../../src/tui/update/arrange.js';
import { pathsIn } from '../../src/tui/update/start.js';
import { readShifts } from '../../src/tui/person-fields.js';
import { walker } from './walker.js';

describe('the ways on', () => {
  it('leads from the demonstration to the first run, and leaves it for that', () => {
    const walk = walker({ demo: true });
    walk.keys('n');
    expect(walk.calls).toEqual(['begin']);
    expect(walk.quits()).toBe(1);
  });

  it('opens the findings of a post that a search found', async () => {
    const walk = walker();
    walk.keys('/', 'type:cannot sleep');
    await walk.tick();
    walk.keys('enter', 'enter');
    expect(walk.state().screen).toMatchObject({ name: 'finding', ids: ['f0'] });
  });

  it('offers every way to go in the palette, wherever one is', () => {
    const walk = walker();
    walk.keys('1', 'enter', ':', 'type:new files', 'enter');
    expect(walk.state().screen.name).toBe('files');
    walk.keys('esc', ':', 'type:mixing', 'enter');
    expect(walk.state().screen.name).toBe('mixing');
  });
});

describe('work beside the screen', () => {
  it('writes a report while keys go on, and stops it with the same key', async () => {
    const walk = walker();
    let stopped = false;
    walk.props.exportReport = (_, signal) => new Promise((_done, failed) => signal.addEventListener('abort', () => {
      stopped = true;
      failed(new Error('stopped'));
    }));
    walk.keys('e', '1');
    expect(walk.text()).toContain('You can go on; e stops it.');
    walk.keys('1', 'down', '0', 'e');
    await walk.tick();
    expect(stopped).toBe(true);
    expect(walk.text()).toContain('Stopped; nothing was written.');
    walk.keys('e');
    expect(walk.state().overlay).toMatchObject({ name: 'export' });
  });

  it('keeps what was found in sight until the next answer, and never says that nothing was found before it looked', async () => {
    const walk = walker();
    walk.keys('/', 'type:zz');
    expect(walk.text()).toContain('Looking…');
    await walk.tick();
    expect(walk.text()).toContain('No post holds these words.');
    walk.keys('ctrl-u', 'type:cannot');
    await walk.tick();
    walk.keys('type: sleep');
    expect(walk.text()).toContain('Cannot sleep. 93 yo');
  });

  it('counts the overview anew when it is shown again, not at every decision', () => {
    const walk = walker();
    let counted = 0;
    const { overview } = walk.props;
    walk.props.overview = () => {
      counted += 1;
      return overview();
    };
    walk.keys('t', 'd', 'd', 'd');
    expect(counted).toBe(0);
    walk.keys('0');
    expect(counted).toBeGreaterThan(0);
    expect(walk.state().overview.totals.open).toBe(57);
  });
});

describe('deciding', () => {
  it('decides on one and goes on to the next', () => {
    const walk = walker();
    walk.keys('t', 'd', 'm', 'p');
    expect(walk.calls.filter((call) => call.startsWith('decide'))).toEqual(['decide f0 done {}', 'decide f20 not-mine {}', 'decide f30 todo {}']);
    expect(walk.text()).toContain('4 of 60');
  });

  it('asks for a reason before accepting, and for a real date', () => {
    const walk = walker();
    walk.keys('1', 'enter', 'a', 'enter');
    expect(walk.text()).toContain('A few words are enough');
    walk.keys('type:agreed', 'enter', 'type:2027-02-31', 'enter');
    expect(walk.text()).toContain('A date looks like');
    walk.keys('ctrl-u', 'type:2027-02-28', 'enter');
    expect(walk.calls).toEqual(['decide f0 accepted {"reason":"agreed","until":"2027-02-28"}']);
  });

  it('keeps the decision when a note is written', () => {
    const walk = walker();
    walk.keys('9', 'enter', 'd', 'left', 'n', 'type:called her', 'enter');
    expect(walk.calls.at(-1)).toBe('decide f0 done {"note":"called her"}');
    expect(walk.text()).toContain('called her');
  });

  it('decides on all selected ones, and undoes', () => {
    const walk = walker();
    walk.keys('1', 'space', 'space', 'd');
    expect(walk.calls).toEqual(['decide f0,f20 done {}']);
    const { screen } = walk.state();
    expect(screen.name === 'list' && screen.entries.length).toBe(28);
    walk.keys('u');
    expect(walk.text()).toContain('of 30');
  });

  it('refuses to plan a deletion while a hold is on', () => {
    for (const hold of ['yes', 'not-sure', 'unanswered'] as const) {
      const walk = walker({ hold });
      walk.keys('1', 'enter', 'D');
      expect(walk.calls).toEqual([]);
      expect(walk.text()).toContain('A hold is on');
    }
    const free = walker({ hold: 'no' });
    free.keys('1', 'enter', 'D');
    expect(free.calls).toEqual(['decide f0 todo {"willDelete":true}']);
  });

  it('ends a triage warmly', () => {
    const walk = walker({ findings: 2 });
    walk.keys('t', 'd', 'd');
    expect(walk.text()).toContain('You have been through all of them');
    walk.keys('d', 'v', 'n', 'o');
    expect(walk.calls.length).toBe(2);
  });
});

describe('lists', () => {
  it('filters as one types and clears with esc', () => {
    const walk = walker();
    walk.keys('9', '/', 'type:workplace', 'enter');
    const { screen } = walk.state();
    expect(screen.name === 'list' && screen.entries.every((entry) => isRow(entry) && entry.title.includes('workplace'))).toBe(true);
    walk.keys('esc');
    expect(walk.text()).toContain('of 60');
    walk.keys('esc');
    expect(walk.state().screen.name).toBe('overview');
  });

  it('never rests on a heading', () => {
    const walk = walker();
    walk.keys('9', 'g');
    for (const key of ['home', 'down', 'up', 'end', 'pageup', 'home', 'up']) {
      walk.keys(key);
      const { screen } = walk.state();
      expect(screen.name === 'list' && isRow(screen.entries[screen.cursor])).toBe(true);
    }
  });

  it('opens the card the cursor stands on, also when grouped', () => {
    const walk = walker();
    walk.keys('9', 'g', 'down', 'down', 'down', 'down', 'down', 'down');
    const { screen } = walk.state();
    const here = screen.name === 'list' ? screen.entries[screen.cursor] : undefined;
    walk.keys('enter');
    const card = walk.state().screen;
    expect(card.name === 'finding' && card.card?.view.id).toBe(isRow(here) ? here.id : 'a row');
  });

  it('finds a decision made on a card in the list behind it', () => {
    const walk = walker();
    walk.keys('1', 'enter', 'd', 'esc');
    expect(walk.text()).toContain('1 of 29');
  });
});

describe('a long list', () => {
  it('sorts by date both ways, undated and unreadable dates last', () => {
    const [row] = walker().props.rows('all');
    if (row === undefined) throw new Error('There is no row.');
    const rows = ['2020-01-01T00:00:00Z', null, '1969-07-20T20:17:00Z', 'garbage', '2026-05-01T00:00:01Z', '2026-05-01T00:00:00Z'].map((when, at) => ({ ...row, id: String(at), when }));
    expect(sorted(rows, 'newest').map(({ id }) => id).join('')).toBe('450213');
    expect(sorted(rows, 'oldest').map(({ id }) => id).join('')).toBe('205413');
  });

  it('keeps the chosen row in sight under a long notice', () => {
    const walk = walker({}, { columns: 60, rows: 16 });
    walk.keys('9', 'end');
    const [, row = ''] = /▸(.*)/.exec(walk.text()) ?? [];
    walk.machine.tell({ type: 'notice', notice: { text: 'This takes three rows of a narrow screen. '.repeat(5), tone: 'bad' } });
    expect(walk.text()).toContain(`▸${row.trimEnd()}`);
  });
});

describe('first run', () => {
  it('leads from nothing to the checklist in under 25 keys after the files were read', async () => {
    const walk = walker({ startAt: 'welcome' });
    walk.keys('enter', '1', 'tab');
    await walk.tick();
    walk.keys('down', 'enter', 'enter');
    await walk.tick();
    walk.keys('enter');
    await walk.tick();
    expect(walk.state().screen.name).toBe('uses');
    const after = ['c', 'n'];
    walk.keys(...after);
    await walk.tick();
    expect(walk.state().screen.name).toBe('overview');
    walk.keys('e', 'enter');
    await walk.tick();
    expect(walk.text()).toContain('Written: ./postop-checklist-2026-05-03.md');
    expect(walk.calls).toEqual(['hold no', 'read /home/demo/Downloads/x-2026.zip', 'rescan', 'export markdown']);
    expect(after.length + 2).toBeLessThan(25);
  });

  it('asks who one is question by question, and esc ends the asking', () => {
    const walk = walker({ startAt: 'person' });
    walk.keys('type:Alex Quinn', 'enter', 'enter', 'type:us', 'enter');
    expect(walk.state().overlay).toMatchObject({ name: 'prompt', ask: { what: 'person', index: 3 } });
    walk.keys('esc');
    expect(walk.state()).toMatchObject({ overlay: null, screen: { name: 'person', person: { names: ['Alex Quinn'], profession: null, country: 'US' } } });
  });

  it('says why nothing was read, and leads back from there', async () => {
    const walk = walker();
    walk.props.readFiles = () => Promise.resolve({ posts: 0, follows: 0, accounts: [], problems: [], remarks: ['Read before; nothing new in it.'] });
    walk.keys('n', 'type:/x.zip', 'enter', 'enter');
    await walk.tick();
    walk.keys('enter');
    await walk.tick();
    expect(walk.text()).toContain('Read before; nothing new in it.');
    walk.keys('esc');
    expect(walk.state().screen.name).toBe('overview');
  });

  it('starts where it was left', () => {
    expect(walker({ startAt: 'uses' }).state().screen.name).toBe('uses');
    expect(walker({ startAt: 'person' }).state().screen.name).toBe('person');
  });

  it('does not read when nothing can be read', async () => {
    const walk = walker({ startAt: 'files' });
    walk.keys('type:/basic.zip', 'enter', 'enter');
    await walk.tick();
    walk.keys('enter');
    expect(walk.calls).toEqual([]);
    expect(walk.text()).toContain('None of these can be read');
  });

  it('reads dragged and pasted paths as terminals write them', () => {
    expect(pathsIn("'/a b/x.zip' /c\\ d/y.zip \"/e f/z.zip\" file:///g%20h/w.zip")).toEqual(['/a b/x.zip', '/c d/y.zip', '/e f/z.zip', '/g h/w.zip']);
    expect(pathsIn('C:\\Users\\me\\x.zip')).toEqual(['C:\\Users\\me\\x.zip']);
  });

  it('keeps the spaces of a path that was completed or typed as it is', () => {
    expect(pathsIn('/home/d/My Files/export (1).zip')).toEqual(['/home/d/My Files/export (1).zip']);
    expect(pathsIn('/My Files/a b.zip ~/c.zip d.zip e.zip')).toEqual(['/My Files/a b.zip', '~/c.zip', 'd.zip', 'e.zip']);
    expect(pathsIn("'/it'\\''s mine.zip' /it's/yours.zip")).toEqual(["/it's mine.zip", "/it's/yours.zip"]);
  });

  it('reads work hours, and refuses what it cannot read', () => {
    expect(readShifts('Mon-Fri 8:00-17:00, Sat 20:00-08:00')).toEqual([{ days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' }, { days: [6], from: '20:00', to: '08:00' }]);
    expect(readShifts('whenever')).toBeNull();
    expect(readShifts('Mon 25:00-26:00')).toBeNull();
  });

  it('completes what paths share and lists them', async () => {
    const walk = walker({ startAt: 'files' });
    walk.keys('type:/home/d', 'tab');
    await walk.tick();
    expect(walk.text()).toContain('Path: /home/demo/Downloads/x-202');
    expect(walk.text()).toContain('x-2024.zip');
  });
});

describe('errors and news', () => {
  it('tells a person\'s error in its own words', async () => {
    const walk = walker();
    walk.keys('3', 'r', 'type:missing.csv', 'enter');
    await walk.tick();
    expect(walk.text()).toContain('There is no file of that name. Check the path and try again.');
  });

  it('keeps running after a bug and shows none of its words', () => {
    const walk = walker();
    walk.props.rows = () => {
      throw new Error('the patient is Mary Smith');
    };
    walk.keys('1');
    expect(walk.text()).toContain('Something went wrong inside PostOp');
    expect(walk.text()).not.toContain('Mary');
    walk.keys('esc');
    expect(walk.state().screen.name).toBe('overview');
  });

  it('stops long work and goes back', async () => {
    const walk = walker();
    walk.props.rescan = (_, signal) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new UserError('never seen', ''))));
    walk.keys('R');
    expect(walk.state().screen.name).toBe('working');
    walk.keys('d', 'esc');
    await walk.tick();
    expect(walk.state().screen.name).toBe('overview');
    expect(walk.text()).toContain('Stopped.');
  });

  it('leaves with q and with ctrl-c from wherever', () => {
    const walk = walker();
    walk.keys('q', '1', 'ctrl-c', '/', 'q', 'ctrl-c');
    expect(walk.quits()).toBe(3);
  });
});

describe('scrolling', () => {
  it('stops at the end, so that going up works at once', () => {
    const walk = walker({}, { columns: 80, rows: 16 });
    walk.keys('8', 'end');
    const end = walk.text();
    walk.keys('down', 'down', 'up');
    expect(walk.text()).not.toBe(end);
    walk.keys('?', 'end', 'up');
    const { overlay } = walk.state();
    expect(overlay?.name === 'help' && overlay.scroll).toBeLessThan(100);
  });
});

describe('settings', () => {
  it('takes an answer and goes on to the next open one, round the corner', () => {
    const walk = walker();
    walk.keys('s');
    expect(walk.state().screen).toMatchObject({ name: 'settings', row: 1, column: 0 });
    for (let round = 0; round < 20; round += 1) walk.keys('2');
    expect(walk.text()).toContain('Every setting has an answer');
    expect(new Set(walk.calls).size).toBe(13);
  });
});
