// Whether two accounts belong to different parts of a person's life, as the person declared them.
import type { Account } from '../../model.js';

/** One private, one professional or mixed. Two accounts of one purpose may resemble each other. */
export function onTwoSides([a, b]: readonly [Account, Account]): boolean {
  const uses = [a.use, b.use];
  return uses.includes('personal') && (uses.includes('professional') || uses.includes('mixed'));
}
