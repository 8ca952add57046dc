// A small text file at once: pages of HTML that an export holds one by one.
import { SourceDamage } from '../../src/model.js';
import type { ClaimFile, Problem } from '../../src/model.js';
import { LIMITS } from '../../src/intake/limits.js';

export interface TextOptions { onProblem(problem: Problem): void; onBytes?: ((bytes: number) => void) | undefined }

/** What could be read of it, with a problem noted for what could not. */
export async function textOfFile(file: ClaimFile, { onProblem, onBytes }: TextOptions): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const problem = (reason: string): void => onProblem({ path: file.path, record: null, offset: size, reason, damage: true });
  try {
    for await (const chunk of file.source.open(file.path)) {
      onBytes?.(chunk.length);
      size += chunk.length;
      if (size > LIMITS.documentBytes) {
        problem('it is larger than PostOp reads of such a file; the rest is left out');
        break;
      }
      parts.push(chunk);
    }
  } catch (error) {
    if (!(error instanceof SourceDamage)) throw error;
    problem(error.reason);
  }
  return new TextDecoder('utf-8').decode(Buffer.concat(parts));
}
