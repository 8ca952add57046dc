// Writes TikTok exports of the invented clinician in the older and the newer shape, with the traps of real ones.
import { DEMO_ACCOUNT, FOLLOWS, drawPosts } from './clinician.js';

export interface TiktokOptions { seed: number; posts: number; shape: 'old' | 'new'; planted?: boolean; settings?: Readonly<Record<string, string>> }

/** The text of `user_data_tiktok.json`. */
export function tiktokExport({ seed, posts, shape, planted = true, settings = SETTINGS }: TiktokOptions): string {
  const drawn = drawPosts({ seed, count: posts, until: '2026-10-01T00:00:00Z', planted });
  const dated = (at: string): string => (shape === 'old' ? at : at.slice(0, 19).replace('T', ' '));
  const key = shape === 'old' ? { date: 'Date', comment: 'Comment' } : { date: 'date', comment: 'comment' };
  const comments = drawn.filter(({ sequence }) => sequence % 2 === 0).map(({ text, at }) => ({ [key.date]: dated(at), [key.comment]: text, photo: 'N/A', url: '' }));
  const videos = drawn.filter(({ sequence }) => sequence % 2 === 1).map(({ text, at, sequence }) => ({
    Date: dated(at), Link: `https://www.tiktokv.com/share/video/73${String(sequence).padStart(17, '0')}/`, Likes: '3',
    ...(shape === 'new' ? { Title: text, Location: sequence % 3 === 0 ? 'Larkspur Falls' : 'N/A', WhoCanView: ['Public', 'Friends', 'Only me'][sequence % 3] } : {}),
  }));
  const people = FOLLOWS.slice(0, 8).map(({ handle }) => ({ Date: '2024-01-02 03:04:05', UserName: handle }));
  const profile = { 'Profile Information': { ProfileMap: { userName: DEMO_ACCOUNT.handle, bioDescription: DEMO_ACCOUNT.bio, emailAddress: DEMO_ACCOUNT.email, birthDate: '12-Apr-1996' } } };
  const settingsMap = { Settings: { SettingsMap: settings } };
  const following = { 'Following List': { Following: people }, 'Follower List': { FansList: null } };
  const logins = { 'Login History': { LoginHistoryList: [{ Date: '2026-10-01 06:00:00 UTC', IP: '198.51.100.1', DeviceModel: 'Phone 9', DeviceSystem: 'OS 1', NetworkType: 'WIFI', Carrier: '' }] } };
  const likes = { 'Like List': { ItemFavoriteList: [{ Date: '2024-01-02 03:04:05', Link: 'https://www.tiktokv.com/share/video/7300000000000000001/' }] } };
  const favourites = { 'Favorite Videos': { FavoriteVideoList: null } };
  const searches = { Searches: { SearchList: [{ Date: '2024-01-02 03:04:05', SearchTerm: 'harold fenwick larkspur' }] } };
  const chats = { 'Direct Messages': { ChatHistory: { 'Chat History with tess_invented:': [{ Date: '2024-01-02 03:04:05', From: DEMO_ACCOUNT.handle, Content: 'see you at the desk' }, { Date: '2024-01-02 03:05:05', From: 'tess_invented', Content: 'words of somebody else' }] } } };
  const whole = shape === 'old'
    ? { Profile: profile, 'App Settings': { ...settingsMap, 'Block List': { BlockList: [] } }, Activity: { ...following, ...logins, ...likes, ...favourites, ...searches }, 'Direct Messages': { 'Chat History': chats['Direct Messages'] }, Comment: { Comments: { CommentsList: comments } }, Video: { Videos: { VideoList: videos } } }
    : { 'Profile And Settings': { ...profile, ...settingsMap, 'Block List': { BlockList: null }, Following: { Following: people }, Follower: { FansList: null } }, 'Your Activity': { ...logins, ...searches }, 'Likes and Favorites': { ...likes, ...favourites }, 'Direct Message': chats, Comment: { Comments: { CommentsList: comments } }, Post: { Posts: { VideoList: videos }, 'Recently Deleted Posts': { VideoList: null } } };
  return JSON.stringify(whole);
}

const SETTINGS: Readonly<Record<string, string>> = {
  'Private Account': 'Disabled', 'Who Can Send Me Message': 'Friends', 'Who Can Post Comments': 'Everyone', 'Filter Comments': 'On', 'Who Can Duet With Me': 'Everyone',
  'Who Can Stitch with your videos': 'Only me', 'Who Can View Videos I Liked': 'Only me', 'Allow Others to Find Me': 'Enabled', 'Allow Downloads': 'Off',
  'Suggest your account to contacts': 'On', 'Suggest your account to Facebook friends': 'Off', 'Sync Contacts and Facebook Friends': 'Off', 'App Language': 'en',
};
