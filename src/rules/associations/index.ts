// The rules about whom and what the person stands beside.
import type { Rule } from '../../model.js';
import { followAdult } from './follow-adult.js';
import { followHateList } from './follow-hate-list.js';
import { followOffensiveHandle } from './follow-offensive-handle.js';
import { groupMembershipOffensive } from './group-membership-offensive.js';
import { likeOffensive } from './like-offensive.js';
import { noPeerFollows } from './no-peer-follows.js';
import { ownHandleOffensive } from './own-handle-offensive.js';
import { repostOffensive } from './repost-offensive.js';
import { taggedByOthers } from './tagged-by-others.js';

export const ASSOCIATIONS: readonly Rule[] = [
  followOffensiveHandle,
  followHateList,
  followAdult,
  repostOffensive,
  likeOffensive,
  groupMembershipOffensive,
  taggedByOthers,
  ownHandleOffensive,
  noPeerFollows,
];
