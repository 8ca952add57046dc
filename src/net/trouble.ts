// What can go wrong on the way, as one error that holds nothing of the request: no address, no header, no token, no answer.
import { UserError } from '../model.js';

export type TroubleKind =
  | 'timeout' | 'name' | 'certificate' | 'connection' | 'cut' | 'too-large' | 'not-json' | 'redirect' | 'forbidden-host'
  | 'signed-out' | 'not-allowed' | 'not-found' | 'refused' | 'server' | 'wait' | 'spent' | 'loop' | 'not-yours' | 'left';

export class NetTrouble extends UserError {
  override name = 'NetTrouble';
  constructor(readonly kind: TroubleKind, readonly host: string, message: string, whatToDo: string) { super(message, whatToDo, 4); }
}

/** Worth another try: the way failed, not the question. */
export function isPassing(kind: TroubleKind): boolean {
  return kind === 'timeout' || kind === 'name' || kind === 'connection' || kind === 'cut';
}

const LATER = 'What was read is kept. Run the same command again later; it goes on from there.';

const SENTENCES: Readonly<Partial<Record<TroubleKind, readonly [string, string]>>> = {
  timeout: ['did not finish its answer in time.', LATER],
  name: ['could not be found: its name has no address here.', 'Check the connection to the internet, and the spelling of the server. Then run the same command again.'],
  certificate: ['could not prove that it is who it says: its certificate does not fit.', 'Nothing was sent. Check the date of this computer, and whether this network looks into secure connections.'],
  connection: ['closed or refused the connection.', LATER],
  cut: ['sent only a part of its answer.', LATER],
  'too-large': ['sent an answer much larger than such an answer is.', 'Nothing of it was kept. Try again; if it stays so, use an export instead.'],
  'not-json': ['sent a page instead of data.', `A login page of the network, or a disturbance of the service. ${LATER}`],
  redirect: ['wants to send PostOp to another address, which it does not follow.', 'If the address has changed, give the new one.'],
};

/** The sentence of a kind that needs no more than the host. */
export function trouble(kind: TroubleKind, host: string): NetTrouble {
  const [what, todo] = SENTENCES[kind] ?? ['did not answer as expected.', LATER];
  return new NetTrouble(kind, host, `${host} ${what}`, todo);
}

const NAME = /^(?:ENOTFOUND|EAI_AGAIN|EAI_NODATA)$/;
const CERTIFICATE = /^EPROTO$|CERT|SELF_SIGNED|ERR_TLS|ERR_SSL|UNABLE_TO_|DEPTH_ZERO/;
const TIMEOUT = /^(?:ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_(?:HEADERS|BODY|CONNECT)_TIMEOUT|ABORT_ERR|TimeoutError|AbortError)$/;
const CUT = /^(?:UND_ERR_SOCKET|ERR_STREAM_PREMATURE_CLOSE|ECONNABORTED|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|Z_BUF_ERROR|Z_DATA_ERROR|HPE_\w+)$/;

/** Whatever a client threw, by its code alone. The error itself carries tokens and is never kept, printed or passed on. */
export function troubleOf(error: unknown, host: string): NetTrouble {
  if (error instanceof NetTrouble) return error;
  const codes = codesOf(error, 0);
  if (codes.some((code) => TIMEOUT.test(code))) return trouble('timeout', host);
  if (codes.some((code) => NAME.test(code))) return trouble('name', host);
  if (codes.some((code) => CERTIFICATE.test(code))) return trouble('certificate', host);
  if (codes.some((code) => CUT.test(code))) return trouble('cut', host);
  return trouble('connection', host);
}

/** Codes and names of an error and of what it was caused by. */
function codesOf(error: unknown, depth: number): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { code, name, cause, requestError, error: inner } = error as { code?: unknown; name?: unknown; cause?: unknown; requestError?: unknown; error?: unknown };
  const own = [code, name].filter((text) => typeof text === 'string');
  return [...own, ...[cause, requestError, inner].flatMap((one) => codesOf(one, depth + 1))];
}
