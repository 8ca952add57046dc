// The worker that decodes one picture, so that a hostile one can be stopped. It is given bytes and answers with a hash or null.
import { parentPort, workerData } from 'node:worker_threads';
import { hashPicture } from './picture-hash.js';

if (parentPort !== null) {
  const port = parentPort;
  hashPicture(workerData as Uint8Array).then((hash) => port.postMessage(hash), () => port.postMessage(null));
}
