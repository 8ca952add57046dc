// Which file of a YouTube Takeout a table is, told by its column names in any of Google's languages, else by the shape of its cells.

/** comments, chats: what was written; texts: descriptions of videos; community: posts of the Community tab; address: the name in the channel's link; contents: videos in playlists. */
export type TableKind = 'channel' | 'address' | 'texts' | 'videos' | 'community' | 'comments' | 'chats' | 'playlists' | 'subscriptions' | 'contents';
export type Role =
  | 'commentId' | 'parentId' | 'topId' | 'chatId' | 'postId' | 'videoId' | 'channelId' | 'playlistId'
  | 'text' | 'created' | 'published' | 'title' | 'description' | 'privacy' | 'visibility' | 'url' | 'address';
/** Role -> place of its column. */
export type Roles = Readonly<Partial<Record<Role, number>>>;
export interface TableFacts { kind: TableKind; roles: Roles }

/** English, German, French, Spanish, Italian, Portuguese, Dutch, Japanese; then Romanian and Lithuanian. Seen or told of by others: README. */
const SAYS = {
  id: /(?:^|[^\p{L}])id(?:[^\p{L}]|$)/u,
  video: /video|vídeo|vidéo|動画|vaizdo/,
  comment: /comment|kommentar|comentario|comentário|commento|comentari|reactie|コメント|koment/,
  channel: /channel|kanal|chaîne|canal|kanaal|チャンネル/,
  playlist: /playlist|lista de reprod|liste de lecture|再生リスト|grojarašč/,
  live: /live|direct|diretta|ao vivo|ライブ/,
  post: /post|beitrag|publication|publicación|bericht|投稿/,
  parent: /parent|übergeordnet|principal|bovenliggend|親/,
  top: /top.level|obersten|premier niveau|nivel superior|primo livello|nível superior|hoogste|トップレベル/,
  text: /text|texte|texto|testo|tekst|テキスト/,
  created: /creat|créat|création|creación|creazione|criação|creare|erstell|aanma|作成|sukūrimo|maken/,
  published: /publish|veröffentlich|publication|publicación|publicação|pubblicazione|publicatie|publicare|paskelbimo|公開日/,
  title: /title|titel|titre|título|titulo|titolo|titlul|タイトル|pavadinim/,
  language: /language|sprache|langue|idioma|lingua|taal|limba|言語|kalba/,
  description: /descri|beschreibung|omschrijving|beschrijving|説明|aprašas/,
  privacy: /privacy|datenschutz|privatsphäre|confidential|confidențial|confidencial|privacidad|プライバシー|privatumas/,
  visibility: /visib|sichtbarkeit|zichtbaar|vizibilit|公開設定|matomumas/,
  url: /\burl\b/,
  address: /vanity|mnemónica|personaliz|personnalis|benutzerdefiniert|カスタム|reklaminio/,
} as const;
type Word = keyof typeof SAYS;

/** Role -> words its column has, and words it has not. The first column that fits is it. */
const ROLES: readonly (readonly [Role, readonly Word[], readonly Word[]])[] = [
  ['topId', ['id', 'top'], []],
  ['parentId', ['id', 'parent'], ['top']],
  ['commentId', ['id', 'comment'], ['parent', 'top']],
  ['chatId', ['id', 'live'], []],
  ['playlistId', ['id', 'playlist'], []],
  ['videoId', ['id', 'video'], ['playlist', 'live']],
  ['channelId', ['id', 'channel'], ['live']],
  ['postId', ['id', 'post'], ['video', 'comment']],
  ['address', ['address'], ['id']],
  ['url', ['url'], ['address']],
  ['text', ['text'], ['id']],
  ['description', ['description'], ['id', 'language']],
  ['title', ['title'], ['id', 'language']],
  ['visibility', ['visibility'], []],
  ['privacy', ['privacy'], []],
  ['published', ['published'], ['id', 'visibility']],
  ['created', ['created'], ['id']],
];

const CHANNEL_ID = /^UC[\w-]{22}$/;
const VIDEO_ID = /^[\w-]{11}$/;

/** Null for a table that is none of YouTube's. `row`: its first row; `trusted`: it lies in a Takeout, so an unusual row does not matter. */
export function tableFacts(header: readonly string[], row: readonly string[], trusted: boolean): TableFacts | null {
  const roles = rolesOf(header.map((name) => name.toLowerCase().replace(/^\uFEFF/, '')));
  const kind = kindOf(roles);
  if (kind !== null && (trusted || row.some((cell) => CHANNEL_ID.test(cell) || VIDEO_ID.test(cell)))) return { kind, roles };
  return byShape(row);
}

function rolesOf(header: readonly string[]): Roles {
  const roles: Partial<Record<Role, number>> = {};
  const taken = new Set<number>();
  for (const [role, has, hasNot] of ROLES) {
    const place = header.findIndex((name, at) => !taken.has(at) && has.every((word) => SAYS[word].test(name)) && !hasNot.some((word) => SAYS[word].test(name)));
    if (place < 0) continue;
    roles[role] = place;
    taken.add(place);
  }
  return roles;
}

function kindOf(roles: Roles): TableKind | null {
  const has = (...names: readonly Role[]): boolean => names.every((name) => roles[name] !== undefined);
  if (has('channelId', 'address')) return 'address';
  if (has('chatId', 'text')) return 'chats';
  if (has('commentId', 'text')) return 'comments';
  if (has('postId', 'text')) return 'community';
  if (has('playlistId', 'title')) return 'playlists';
  if (has('videoId', 'privacy') || has('videoId', 'title')) return 'videos';
  if (has('videoId', 'description')) return 'texts';
  if (has('channelId', 'url', 'title')) return 'subscriptions';
  if (has('channelId', 'title')) return 'channel';
  return has('videoId') ? 'contents' : null;
}

/** A language nobody told us about: comments and subscriptions are known by their cells. */
function byShape(row: readonly string[]): TableFacts | null {
  const at = (shape: RegExp): number | undefined => {
    const place = row.findIndex((cell) => shape.test(cell));
    return place < 0 ? undefined : place;
  };
  const channelId = at(CHANNEL_ID);
  if (channelId === undefined) return null;
  const url = at(/^https?:\/\/(?:www\.)?youtube\.com\/channel\//);
  if (url !== undefined && row.length === 3) return { kind: 'subscriptions', roles: { channelId, url, title: 3 - channelId - url } };
  const text = at(/^\s*\{"(?:text|takeoutSegments)"/);
  const created = at(/^\d{4}-\d\d-\d\dT/);
  const commentId = at(/^(?:Ug|z)[\w.-]{14,}$/);
  if (text === undefined || created === undefined || commentId === undefined) return null;
  const videoId = at(VIDEO_ID);
  return { kind: 'comments', roles: { channelId, text, created, commentId, ...(videoId === undefined ? {} : { videoId }) } };
}
