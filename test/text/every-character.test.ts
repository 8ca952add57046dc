// Every character comes out of the cleaners and escapers as it did. A wanted change is looked at, then its digest is written anew.
import { expect, it } from 'vitest';
import * as cleaners from '../../src/text/clean.js';
import * as escapers from '../../src/text/escape.js';
import { changed } from './every-character.js';

it('comes out as it did, in every neighbourhood', () => expect([...changed(cleaners, escapers)]).toEqual([]));
