// All connectors, in the order in which they look at what the person gave.
import type { Connector } from '../src/model.js';
import { blogger } from './blogger/archive.js';
import { googleBusiness } from './google-business/archive.js';
import { googleplus } from './googleplus/archive.js';
import { linkedin } from './linkedin/archive.js';
import { facebook } from './facebook/archive.js';
import { instagram } from './instagram/archive.js';
import { bluesky } from './bluesky/archive.js';
import { feed } from './feed/archive.js';
import { generic } from './generic/archive.js';
import { mastodon } from './mastodon/archive.js';
import { reddit } from './reddit/archive.js';
import { tiktok } from './tiktok/archive.js';
import { wordpress } from './wordpress/archive.js';
import { x } from './x/archive.js';
import { youtube } from './youtube/archive.js';

export const CONNECTORS: readonly Connector[] = [
  x,
  facebook,
  instagram,
  linkedin,
  youtube,
  blogger,
  googleplus,
  googleBusiness,
  wordpress,
  feed,
  mastodon,
  bluesky,
  tiktok,
  reddit,
  generic,
];
