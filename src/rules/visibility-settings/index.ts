// The rules about who can see, find and reach an account.
import type { Rule } from '../../model.js';
import { visCommentsUnmoderated } from './vis-comments-unmoderated.js';
import { visDmOpen } from './vis-dm-open.js';
import { visFollowingListPublic } from './vis-following-list-public.js';
import { visFriendsListPublic } from './vis-friends-list-public.js';
import { visLocationOn } from './vis-location-on.js';
import { visLookupEmailPhone } from './vis-lookup-email-phone.js';
import { visPastPostsPublic } from './vis-past-posts-public.js';
import { visPersonalPublic } from './vis-personal-public.js';
import { visProfessionalHidden } from './vis-professional-hidden.js';
import { visSearchIndexOn } from './vis-search-index-on.js';
import { visSettingUnknown } from './vis-setting-unknown.js';
import { visSubsLikesPublic } from './vis-subs-likes-public.js';
import { visTagReviewOff } from './vis-tag-review-off.js';

export const VISIBILITY_SETTINGS: readonly Rule[] = [
  visPersonalPublic, visPastPostsPublic, visFriendsListPublic, visFollowingListPublic, visTagReviewOff, visSearchIndexOn,
  visLookupEmailPhone, visLocationOn, visDmOpen, visCommentsUnmoderated, visSubsLikesPublic, visSettingUnknown, visProfessionalHidden,
];
