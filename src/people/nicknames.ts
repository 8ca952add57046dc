// Whether two given names may be the same person's: Robert and Bob, Guillermo and Memo, Alexander and Sasha.
import { dataLines } from '../lexicon/load.js';

/** Pairs the list lacks, mostly of other languages. */
const FURTHER: readonly string[] = [
  'alexander sasha', 'alexandra sasha', 'aleksandr sasha', 'aleksandra sasha', 'dmitri dima', 'dmitry dima', 'mikhail misha', 'vladimir vova', 'vladimir volodya', 'ekaterina katya', 'maria masha', 'anna anya', 'natalia natasha',
  'guillermo memo', 'francisco paco', 'francisco pancho', 'francisco kiko', 'jose pepe', 'ignacio nacho', 'jesus chuy', 'enrique kike', 'manuel manolo', 'dolores lola', 'guadalupe lupe', 'concepcion concha', 'eduardo lalo', 'gerardo lalo',
  'mohammed mo', 'muhammad mo', 'mohamed mo', 'giuseppe beppe', 'giuseppe peppe', 'johannes hans', 'johann hans', 'katharina kathi', 'maximilian max', 'sebastian basti', 'siobhan shiv', 'elizabeth libby', 'margaret peggy', 'mary polly', 'john jack',
  'charles chuck', 'charles charlie', 'william bill', 'william liam', 'richard dick', 'rafael rafa', 'santiago santi', 'alejandro alex', 'alejandro ale', 'roberto beto', 'alberto beto', 'humberto beto', 'antonio tono', 'xiaoming ming', 'bernard bernie', 'addison mitch', 'mitchell mitch', 'joseph jody',
];

let pairs: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/** Both in plain lower-case letters; true for equal names too, and for a clipped form ("alex", "alexander"; "dan", "daniel"). */
export function sameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.startsWith(short)) return true;
  return formsOf(a).has(b);
}

/** Every form the list knows for a name, itself left out; a name is a form of each of its forms. */
export function formsOf(name: string): ReadonlySet<string> {
  pairs ??= read();
  return pairs.get(name) ?? EMPTY;
}

const EMPTY: ReadonlySet<string> = new Set();

function read(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const put = (name: string, form: string): void => { (found.get(name) ?? found.set(name, new Set()).get(name))?.add(form); };
  for (const line of [...dataLines('nicknames.txt'), ...FURTHER]) {
    const [name = '', form = ''] = line.split(' ');
    put(name, form);
    put(form, name);
  }
  return found;
}
