// OUR OWN FAKE of a platform, on the loopback address: it shows what a fault does to the program, never that a platform behaves so.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Fake { url: string; host: string; requests: { method: string; url: URL; headers: IncomingMessage['headers']; body: string }[]; close(): Promise<void> }
export type Handler = (request: { method: string; url: URL; number: number; body: string }, response: ServerResponse) => void;

export async function fakeServer(handler: Handler): Promise<Fake> {
  const requests: Fake['requests'] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => { body += chunk.toString(); });
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://fake');
      requests.push({ method: request.method ?? '', url, headers: request.headers, body });
      handler({ method: request.method ?? '', url, number: requests.length, body }, response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    url: `http://${host}`, host, requests,
    close: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}

export function json(response: ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
