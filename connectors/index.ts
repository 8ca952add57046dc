// All connectors, in the order in which they look at what the person gave.
import type { Connector } from '../src/model.js';
import { linkedin } from './linkedin/archive.js';
import { facebook } from './facebook/archive.js';
import { instagram } from './instagram/archive.js';
import { x } from './x/archive.js';

export const CONNECTORS: readonly Connector[] = [
  x,
  facebook,
  instagram,
  linkedin,
];
