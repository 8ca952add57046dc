// Search over everything ever written, and one post found by it.
import { ago, day } from '../dates.js';
import { BLANK, cutLine, fit, line, paragraph, span, type Line } from '../lines.js';
import { measure, type Page, type View } from '../page.js';
import type { SearchHit } from '../props.js';
import { bodyRows, type Screen, type SearchScreen, type State } from '../state.js';
import { typingLine } from '../components/typing.js';
import { count, plural } from '../words.js';

const DATE = 12;

export function searchPage(state: State, screen: SearchScreen, view: View): Page {
  const width = state.size.columns;
  const { result } = screen;
  const hits = result?.hits ?? [];
  const room = bodyRows(state.size) - 2;
  const start = Math.max(0, Math.min(screen.cursor - Math.floor(room / 2), hits.length - room));
  const rows = hits.slice(start, start + room).map((hit, at) => hitLine(hit, start + at === screen.cursor, width, view));
  const right = result === null || screen.field.text.trim() === '' ? '' : hits.length < result.total ? `first ${count(hits.length)} of ${count(result.total)}` : plural(result.total, 'post');
  const looking = ' Looking… The first search makes an index: with very many posts that takes a moment.';
  const empty = screen.field.text.trim() === '' ? ' Type words: posts that hold all of them are shown, newest first.' : result === null ? looking : ' No post holds these words.';
  return {
    title: 'Search everything you wrote',
    right,
    body: [typingLine(' Words: ', screen.field, width), BLANK, ...(hits.length === 0 ? [line(span('dim', empty))] : rows)],
  };
}

function hitLine(hit: SearchHit, here: boolean, width: number, view: View): Line {
  const flagged = hit.findings.length > 0 ? span('medium', '~ ') : span('plain', '  ');
  return cutLine([
    span('chosen', here ? '▸ ' : '  '), flagged, span('dim', fit(day(hit.when, view.timeZone), DATE)), span('dim', ' '),
    span(here ? 'strong' : 'plain', hit.text ?? '(hidden; v on the post shows it)'), span('dim', `  ${hit.accountLabel}`),
  ], width - 1);
}

export function postPage(state: State, screen: Extract<Screen, { name: 'post' }>, view: View): Page {
  const { hit } = screen;
  const width = measure(state.size);
  const when = hit.when === null ? 'no date' : `${day(hit.when, view.timeZone)}, ${ago(hit.when, view.now)}`;
  const flagged = hit.findings.length === 0 ? ' Nothing was noticed in this post.' : ` ${plural(hit.findings.length, 'finding')} on this post: enter opens it.`;
  return {
    title: 'Post',
    right: hit.accountLabel,
    scroll: screen.scroll,
    body: [
      line(' ', span('strong', hit.author), span('dim', `  ${when}`)), BLANK,
      ...paragraph('plain', hit.text ?? 'The text is hidden.', width, '    '),
      BLANK, line(span('dim', flagged)),
      ...(hit.url === null ? [line(span('dim', ' The export holds no link to it.'))] : [line(' ', span('accent', hit.url))]),
    ],
  };
}
