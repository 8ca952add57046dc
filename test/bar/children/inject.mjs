// Loaded before the program: lets one call fail as the real ones do, with an error that quotes what it was given.
// POSTOP_BAR_FAULT: `json N` (the Nth parse meets garbage behind the text), `sql N` (the Nth statement fails), `throw` or `reject` (in nobody's hands).
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const [kind = '', count = '0'] = (process.env.POSTOP_BAR_FAULT ?? '').split(' ');
let left = Number(count);
let last = '';

const parse = JSON.parse;
JSON.parse = (text, ...rest) => {
  if (typeof text === 'string' && text.length > last.length) last = text.slice(0, 2_000);
  if (kind !== 'json' || --left !== 0) return parse(text, ...rest);
  // Near its beginning, where the parser's own message shows the words around it.
  return parse(`${String(text).slice(0, 40)} ${process.env.POSTOP_BAR_CANARY} ${String(text)}`, ...rest);
};

if (kind === 'sql') {
  const Database = require('better-sqlite3');
  const prepare = Database.prototype.prepare;
  Database.prototype.prepare = function (sql) {
    const statement = prepare.call(this, sql);
    for (const name of ['run', 'get', 'all']) {
      const call = statement[name];
      statement[name] = function (...given) {
        if (--left === 0) throw Object.assign(new Error(`cannot bind ${JSON.stringify(given)} ${process.env.POSTOP_BAR_CANARY} in ${sql}`), { code: 'SQLITE_CONSTRAINT' });
        return call.apply(this, given);
      };
    }
    return statement;
  };
}

const failing = () => Object.assign(new Error(`while reading ${process.env.POSTOP_BAR_CANARY} ${last}`), { post: last });
if (kind === 'throw') setTimeout(() => { throw failing(); }, Number(count));
if (kind === 'reject') setTimeout(() => void Promise.reject(failing()), Number(count));
