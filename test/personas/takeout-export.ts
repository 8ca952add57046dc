// Google Takeouts of the invented clinician: YouTube in eight languages and three eras, two kinds of Blogger export, Google+, a Business Profile.
import { drawPosts } from './clinician.js';
import type { DrawnPost } from './clinician.js';

export interface ExportEntry { name: string; data: string }
export type Language = 'en' | 'de' | 'fr' | 'es' | 'it' | 'pt' | 'nl' | 'ja';

export const CHANNEL = 'UCdanaDemoInvented000001';
export const SUBSCRIBED = 'UCharoldFenwickInvented1';
export const OWN_VIDEO = 'dEmOvIdEo01';
export const TAKEOUT_NAME = 'takeout-20260501T120000Z-001.zip';

interface Words {
  folder: string; comments: string; subscriptions: string; visible: readonly [string, string, string];
  comment: readonly [id: string, channel: string, at: string, price: string, parent: string, post: string, video: string, text: string, top: string];
  subscription: readonly [string, string, string];
  channel: readonly [string, string, string];
  video: readonly [id: string, description: string, channel: string, title: string, privacy: string, at: string];
  playlist: readonly [id: string, title: string, language: string, at: string, visibility: string];
}

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    folder: 'YouTube and YouTube Music', comments: 'comments/comments', subscriptions: 'subscriptions/subscriptions', visible: ['Public', 'Unlisted', 'Private'],
    comment: ['Comment ID', 'Channel ID', 'Comment creation timestamp', 'Price', 'Parent comment ID', 'Post ID', 'Video ID', 'Comment text', 'Top-level comment ID'],
    subscription: ['Channel Id', 'Channel Url', 'Channel Title'], channel: ['Channel ID', 'Channel Title (Original)', 'Channel Visibility'],
    video: ['Video ID', 'Video Description (Original)', 'Channel ID', 'Video Title (Original)', 'Privacy', 'Video Publish Timestamp'],
    playlist: ['Playlist ID', 'Playlist Title (Original)', 'Playlist Title (Original) Language', 'Playlist Create Timestamp', 'Playlist Visibility'],
  },
  de: {
    folder: 'YouTube und YouTube Music', comments: 'Kommentare/Kommentare', subscriptions: 'Abos/Abos', visible: ['Öffentlich', 'Nicht gelistet', 'Privat'],
    comment: ['Kommentar-ID', 'Kanal-ID', 'Zeitstempel der Erstellung des Kommentars', 'Preis', 'Übergeordnete Kommentar-ID', 'Beitrags-ID', 'Video-ID', 'Kommentartext', 'Kommentar-ID der obersten Ebene'],
    subscription: ['Kanal-ID', 'Kanal-URL', 'Kanaltitel'], channel: ['Kanal-ID', 'Kanaltitel (Original)', 'Kanalsichtbarkeit'],
    video: ['Video-ID', 'Videobeschreibung (Original)', 'Kanal-ID', 'Videotitel (Original)', 'Datenschutz', 'Zeitstempel der Videoveröffentlichung'],
    playlist: ['Playlist-ID', 'Playlist-Titel (Original)', 'Sprache des Playlist-Titels (Original)', 'Zeitstempel der Erstellung der Playlist', 'Playlist-Sichtbarkeit'],
  },
  fr: {
    folder: 'YouTube et YouTube Music', comments: 'commentaires/commentaires', subscriptions: 'abonnements/abonnements', visible: ['Publique', 'Non répertoriée', 'Privée'],
    comment: ['ID du commentaire', 'ID de la chaîne', 'Horodatage de création du commentaire', 'Prix', 'ID du commentaire parent', 'ID de la publication', 'ID de la vidéo', 'Texte du commentaire', 'ID du commentaire de premier niveau'],
    subscription: ['ID de la chaîne', 'URL de la chaîne', 'Titre de la chaîne'], channel: ['ID de la chaîne', 'Titre de la chaîne (original)', 'Visibilité de la chaîne'],
    video: ['ID de la vidéo', 'Description de la vidéo (original)', 'ID de la chaîne', 'Titre de la vidéo (original)', 'Confidentialité', 'Horodatage de publication de la vidéo'],
    playlist: ['ID de la playlist', 'Titre de la playlist (original)', 'Langue du titre de la playlist (original)', 'Horodatage de création de la playlist', 'Visibilité de la playlist'],
  },
  es: {
    folder: 'YouTube y YouTube Music', comments: 'comentarios/comentarios', subscriptions: 'suscripciones/suscripciones', visible: ['Público', 'Oculto', 'Privado'],
    comment: ['ID del comentario', 'ID del canal', 'Marca de tiempo de creación del comentario', 'Precio', 'ID del comentario principal', 'ID de la publicación', 'ID del vídeo', 'Texto del comentario', 'ID del comentario de nivel superior'],
    subscription: ['ID del canal', 'URL del canal', 'Título del canal'], channel: ['ID de canal', 'Título del canal (original)', 'Visibilidad del canal'],
    video: ['ID de vídeo', 'Descripción del vídeo (original)', 'ID de canal', 'Título del vídeo (original)', 'Privacidad', 'Marca de tiempo de publicación del vídeo'],
    playlist: ['ID de lista de reproducción', 'Título de la lista de reproducción (original)', 'Idioma del título de la lista de reproducción (original)', 'Marca de tiempo de creación de la lista de reproducción', 'Visibilidad de la lista de reproducción'],
  },
  it: {
    folder: 'YouTube e YouTube Music', comments: 'commenti/commenti', subscriptions: 'iscrizioni/iscrizioni', visible: ['Pubblico', 'Non in elenco', 'Privato'],
    comment: ['ID commento', 'ID canale', 'Timestamp creazione commento', 'Prezzo', 'ID commento principale', 'ID post', 'ID video', 'Testo commento', 'ID commento di primo livello'],
    subscription: ['ID canale', 'URL canale', 'Titolo canale'], channel: ['ID canale', 'Titolo canale (originale)', 'Visibilità canale'],
    video: ['ID video', 'Descrizione video (originale)', 'ID canale', 'Titolo video (originale)', 'Privacy', 'Timestamp pubblicazione video'],
    playlist: ['ID playlist', 'Titolo playlist (originale)', 'Lingua titolo playlist (originale)', 'Timestamp creazione playlist', 'Visibilità playlist'],
  },
  pt: {
    folder: 'YouTube e YouTube Music', comments: 'comentários/comentários', subscriptions: 'inscrições/inscrições', visible: ['Público', 'Não listado', 'Privado'],
    comment: ['ID do comentário', 'ID do canal', 'Carimbo de data/hora de criação do comentário', 'Preço', 'ID do comentário principal', 'ID da postagem', 'ID do vídeo', 'Texto do comentário', 'ID do comentário de nível superior'],
    subscription: ['ID do canal', 'URL do canal', 'Título do canal'], channel: ['ID do canal', 'Título do canal (original)', 'Visibilidade do canal'],
    video: ['ID do vídeo', 'Descrição do vídeo (original)', 'ID do canal', 'Título do vídeo (original)', 'Privacidade', 'Carimbo de data/hora de publicação do vídeo'],
    playlist: ['ID da playlist', 'Título da playlist (original)', 'Idioma do título da playlist (original)', 'Carimbo de data/hora de criação da playlist', 'Visibilidade da playlist'],
  },
  nl: {
    folder: 'YouTube en YouTube Music', comments: 'reacties/reacties', subscriptions: 'abonnementen/abonnementen', visible: ['Openbaar', 'Niet in lijst', 'Privé'],
    comment: ['Reactie-ID', 'Kanaal-ID', 'Aanmaaktijdstempel reactie', 'Prijs', 'ID van bovenliggende reactie', 'Bericht-ID', 'Video-ID', 'Reactietekst', 'ID van reactie op het hoogste niveau'],
    subscription: ['Kanaal-ID', 'Kanaal-URL', 'Kanaaltitel'], channel: ['Kanaal-ID', '(Originele) kanaaltitel', 'Kanaalzichtbaarheid'],
    video: ['Video-ID', 'Videobeschrijving (origineel)', 'Kanaal-ID', 'Videotitel (origineel)', 'Privacy', 'Tijdstempel publicatietijd video'],
    playlist: ['Playlist-ID', 'Playlist-titel (Origineel)', '(Originele) taal van playlist-titel', 'Playlist tijdstempel maken', 'Zichtbaarheid van playlist'],
  },
  ja: {
    folder: 'YouTube と YouTube Music', comments: 'コメント/コメント', subscriptions: '登録チャンネル/登録チャンネル', visible: ['公開', '限定公開', '非公開'],
    comment: ['コメント ID', 'チャンネル ID', 'コメントの作成日時', '価格', '親コメント ID', '投稿 ID', '動画 ID', 'コメントのテキスト', 'トップレベル コメント ID'],
    subscription: ['チャンネル ID', 'チャンネル URL', 'チャンネルのタイトル'], channel: ['チャンネル ID', 'チャンネルのタイトル(オリジナル)', 'チャンネルの公開設定'],
    video: ['動画 ID', '動画の説明(オリジナル)', 'チャンネル ID', '動画のタイトル(オリジナル)', 'プライバシー', '動画の公開日時'],
    playlist: ['再生リスト ID', '再生リストのタイトル(オリジナル)', '再生リストのタイトルの言語', '再生リストの作成日時', '再生リストの公開設定'],
  },
};

// ---------------------------------------------------------------- YouTube

/** pages: HTML until 2022; segments: until June 2024; fragments: since. */
export interface YoutubeOptions { seed: number; comments: number; language?: Language; era?: 'pages' | 'segments' | 'fragments'; split?: number }

export function youtubeTakeout(options: YoutubeOptions): ExportEntry[] {
  const { language = 'en', era = 'fragments' } = options;
  const words = WORDS[language];
  const base = `Takeout/${words.folder}/`;
  const [open, unlisted, hidden] = words.visible;
  return [
    { name: 'Takeout/archive_browser.html', data: '<html>' },
    ...(era === 'pages' ? [commentsPage(base, options)] : commentTables(base, options)),
    { name: `${base}${words.subscriptions}.csv`, data: rows([words.subscription, [SUBSCRIBED, `http://www.youtube.com/channel/${SUBSCRIBED}`, 'Harold Fenwick, farmer']]) },
    { name: `${base}channels/channel.csv`, data: rows([words.channel, [CHANNEL, 'Dr. Dana Demo', open]]) },
    { name: `${base}metadata/videos.csv`, data: rows([
      words.video,
      [OWN_VIDEO, 'How to hold the leaf', CHANNEL, 'Splints, explained', open, '2021-06-25T21:41:25+00:00'],
      ['dEmOvIdEo02', '', CHANNEL, 'For my students', unlisted, '2022-06-25T21:41:25+02:00'],
      ['dEmOvIdEo03', '', CHANNEL, 'Only for me', hidden, '2023-06-25T21:41:25+00:00'],
    ]) },
    { name: `${base}playlists/playlists.csv`, data: rows([words.playlist, ['PLdemo0000000001', 'Sutures', '', '2020-01-02T03:04:05+00:00', open], ['PLdemo0000000002', 'My patients', '', '2020-01-02T03:04:05+00:00', hidden]]) },
    { name: `${base}playlists/Sutures-videos.csv`, data: rows([[words.comment[6], words.comment[2]], [OWN_VIDEO, '2020-01-02T03:04:05+00:00']]) },
    { name: `${base}history/search-history.json`, data: JSON.stringify([{ header: 'YouTube', title: 'Searched for harold fenwick', titleUrl: 'https://www.youtube.com/results?search_query=harold+fenwick', time: '2026-04-01T10:00:00.123Z', products: ['YouTube'] }, { header: 'YouTube', title: 'Watched an ad', time: '2026-04-01T10:00:01.123Z' }]) },
    { name: `${base}videos/Splints.mp4`, data: 'not a video' },
  ];
}

export function drawnComments({ seed, comments }: YoutubeOptions): DrawnPost[] {
  return drawPosts({ seed, count: comments, until: '2026-04-30T00:00:00Z' });
}

export function commentId(post: DrawnPost): string {
  return `Ugx${String(post.sequence).padStart(6, '0')}DemoInvented4AaABAg`;
}

/** Split into `comments.csv`, `comments(1).csv`, ...; the time carries microseconds and an offset. */
function commentTables(base: string, options: YoutubeOptions): ExportEntry[] {
  const { language = 'en', era, split = Infinity } = options;
  const words = WORDS[language];
  const list = drawnComments(options).map((post, index) => {
    const text = era === 'segments' ? JSON.stringify({ takeoutSegments: [{ text: post.text }] }) : fragments(post.text);
    const parent = index % 5 === 4 ? `${commentId(post).slice(0, 10)}parent` : '';
    const full = [commentId(post), CHANNEL, `${post.at.slice(0, 19)}.897233+00:00`, '0', parent, index === 7 ? 'UgkxDemoPost' : '', index === 7 ? '' : index === 3 ? OWN_VIDEO : 'cX_uOoBhxqI', text, parent];
    return era === 'segments' ? [full[0], full[1], full[2], full[3], full[4], full[6], full[7]] : full;
  });
  const header = era === 'segments' ? ['Comment ID', 'Channel ID', 'Comment Create Timestamp', 'Price', 'Parent Comment ID', 'Video ID', 'Comment Text'] : words.comment;
  const files: ExportEntry[] = [];
  for (let part = 0; part === 0 || part * split < list.length; part += 1) {
    const some = split === Infinity ? list : list.slice(part * split, (part + 1) * split);
    files.push({ name: `${base}${words.comments}${part === 0 ? '' : `(${part})`}.csv`, data: `${rows([header, ...some.map((cells) => cells.map((cell) => cell ?? ''))])}\n\n` });
  }
  files.push({ name: `${base}chats/chats.csv`, data: rows([['Live Chat ID', 'Channel ID', 'Live Chat Create Timestamp', 'Price', 'Video ID', 'Live Chat Text'], ['CjkKdemo', CHANNEL, '2023-02-03T04:05:06+00:00', '0', OWN_VIDEO, '{"text":"hello from the chat"}']]) });
  return files;
}

/** Words and line breaks are objects of their own. */
function fragments(text: string): string {
  return text.split(/(\n)/).map((part) => JSON.stringify({ text: part }).replaceAll('>', '\\u003e')).join(',');
}

function commentsPage(base: string, options: YoutubeOptions): ExportEntry {
  const list = drawnComments(options).map((post) => `<li>You added a <a href="http://www.youtube.com/watch?v=cX_uOoBhxqI&amp;lc=${commentId(post)}">comment</a> on <a href="http://www.youtube.com/watch?v=cX_uOoBhxqI">a video</a> at ${post.at.slice(0, 19).replace('T', ' ')} UTC.<br/>${html(post.text)}</li>`);
  return { name: `${base}my-comments/my-comments.html`, data: `<!DOCTYPE html><html><body><ul>${list.join('')}</ul></body></html>` };
}

// ---------------------------------------------------------------- Blogger

const FEED = "<?xml version='1.0' encoding='UTF-8'?>\n";
export interface BloggerOptions { seed: number; posts: number }

/** Since 2024: `blogger:` elements, the end of the address only, settings in a table. */
export function bloggerTakeout({ seed, posts }: BloggerOptions): ExportEntry[] {
  const author = (name: string, uri: string): string => `<author><name>${name}</name><uri>${uri}</uri><blogger:type>BLOGGER</blogger:type></author>`;
  const mine = author('Dana Demo', 'https://www.blogger.com/profile/0000001');
  const entry = (id: string, type: string, status: string, who: string, body: string): string => `<entry><id>tag:blogger.com,1999:blog-42.${type.toLowerCase()}-${id}</id><blogger:type>${type}</blogger:type><blogger:status>${status}</blogger:status>${who}${body}<blogger:trashed/></entry>`;
  const written = (title: string, text: string, at: string, file: string): string => `<title>${html(html(title))}</title><content type='html'>${html(text)}</content><published>${at.slice(0, 19)}.123Z</published><blogger:filename>${file}</blogger:filename>`;
  const list = drawPosts({ seed, count: posts, until: '2026-04-30T00:00:00Z' }).map((post, index) => entry(String(1000 + index), 'POST', 'LIVE', mine, written(`Day & night ${index}`, `<p>${html(post.text)}</p>`, post.at, `/2024/01/p${index}.html`)));
  list.push(
    entry('2000', 'POST', 'DRAFT', mine, written('Draft', '<p>Not yet</p>', '2024-01-01T00:00:00Z', '/2024/01/draft.html')),
    entry('2001', 'POST', 'SOFT_TRASHED', mine, written('Gone', '<p>Thrown away</p>', '2024-01-01T00:00:00Z', '/2024/01/gone.html')),
    entry('2002', 'PAGE', 'LIVE', mine, `${written('About me', '<p>An invented doctor <img src="https://img.example/a.jpg" alt="at the ward"/></p>', '2024-01-01T00:00:00Z', '/p/about.html')}<blogger:location><blogger:name>Larkspur Falls</blogger:name><blogger:latitude>39.5</blogger:latitude><blogger:longitude>-105.5</blogger:longitude></blogger:location>`),
    entry('3000', 'COMMENT', 'LIVE', author('Tess Invented', ''), '<blogger:parent>tag:blogger.com,1999:blog-42.post-1000</blogger:parent><blogger:inReplyTo/><content type="html">words of somebody else</content><published>2024-02-01T00:00:00Z</published>'),
    entry('3001', 'COMMENT', 'LIVE', mine, '<blogger:parent>tag:blogger.com,1999:blog-42.post-1000</blogger:parent><blogger:inReplyTo/><content type="html">thank you, come to the office</content><published>2024-02-02T00:00:00Z</published>'),
    entry('3002', 'COMMENT', 'LIVE', author('Dana Demo', ''), '<blogger:parent>tag:blogger.com,1999:blog-42.post-1000</blogger:parent><content type="html">signed with a name that anybody can write</content><published>2024-02-03T00:00:00Z</published>'),
  );
  return [
    { name: 'Takeout/Blogger/Blogs/Ward notes/feed.atom', data: `${FEED}<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'><id>tag:blogger.com,1999:blog-42</id><title>Ward notes</title>${list.join('')}</feed>` },
    { name: 'Takeout/Blogger/Blogs/Ward notes/settings.csv', data: rows([['blog_name', 'blog_subdomain', 'blog_read_access_mode', 'blog_searchable', 'blog_comment_moderation', 'blog_comments_allowed'], ['Ward notes', 'wardnotes-invented', 'PUBLIC', 'true', 'DISABLED', 'true']]) },
  ];
}

/** The XML of "Back up content": categories instead of elements, settings and the theme among the entries. */
export function bloggerBackup({ seed, posts }: BloggerOptions): ExportEntry[] {
  const kind = (name: string): string => `<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#${name}'/>`;
  const mine = '<author><name>Dana Demo</name><uri>http://www.blogger.com/profile/0000001</uri><email>noreply@blogger.com</email></author>';
  const setting = (name: string, value: string): string => `<entry><id>tag:blogger.com,1999:blog-42.settings.${name}</id><published>2020-01-01T00:00:00.000-07:00</published>${kind('settings')}<title type='text'>A setting</title><content type='text'>${value}</content></entry>`;
  const list = drawPosts({ seed, count: posts, until: '2020-01-01T00:00:00Z' }).map((post, index) => `<entry><id>tag:blogger.com,1999:blog-42.post-${1000 + index}</id><published>${post.at.slice(0, 19)}.000-07:00</published>${kind('post')}<category scheme='http://www.blogger.com/atom/ns#' term='er'/><title type='text'>Day ${index}</title><content type='html'>${html(html(post.text))}</content>${index === 0 ? "<app:control><app:draft>yes</app:draft></app:control>" : `<link rel='alternate' type='text/html' href='https://wardnotes-invented.blogspot.com/2019/01/p${index}.html'/>`}${mine}<thr:total>1</thr:total></entry>`);
  list.push(`<entry><id>tag:blogger.com,1999:blog-42.post-3000</id><published>2019-02-01T00:00:00.000-07:00</published>${kind('comment')}<title type='text'>words of</title><content type='html'>words of somebody else</content><author><name>Anonymous</name><email>noreply@blogger.com</email></author><thr:in-reply-to href='https://x.example' ref='tag:blogger.com,1999:blog-42.post-1001' type='text/html'/></entry>`);
  const head = `<id>tag:blogger.com,1999:blog-42.archive</id><updated>2020-01-01T00:00:00.000-07:00</updated><title type='text'>Ward notes</title><link rel='alternate' type='text/html' href='https://wardnotes-invented.blogspot.com/'/>`;
  return [{ name: 'blog-01-01-2020.xml', data: `${FEED}<feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://purl.org/atom/app#' xmlns:thr='http://purl.org/syndication/thread/1.0'>${head}${setting('BLOG_READ_ACCESS_MODE', 'AUTHORS')}${setting('BLOG_SEARCHABLE', 'false')}<entry><id>tag:blogger.com,1999:blog-42.layout</id>${kind('template')}<title>T</title><content>x</content></entry>${list.join('')}</feed>` }];
}

// ---------------------------------------------------------------- Google+ and Google Business Profile

export function streamTakeout({ seed, posts }: BloggerOptions): ExportEntry[] {
  const person = (name: string, id: string): object => ({ displayName: name, profilePageUrl: `https://plus.google.com/${id}`, avatarImageUrl: 'https://img.example/a', resourceName: `users/${id}` });
  const dana = person('Dana Demo', '1000000000000000001');
  const circles = (type: string): object => ({ visibleToStandardAcl: { circles: [{ resourceName: 'circles/1', type, displayName: 'Ward' }] } });
  const acls: readonly object[] = [circles('CIRCLE_TYPE_PUBLIC'), circles('CIRCLE_TYPE_YOUR_CIRCLES'), { visibleToStandardAcl: { users: [person('Tess Invented', '2')] } }, { communityAcl: { community: { displayName: 'Emergency nurses' } } }, { isLegacyAcl: true }];
  return drawPosts({ seed, count: posts, until: '2018-10-01T00:00:00Z' }).map((post, index) => ({
    name: `Takeout/Google+ Stream/Posts/${post.at.slice(0, 10).replaceAll('-', '')} - p${index}.json`,
    data: JSON.stringify({
      url: `https://plus.google.com/+DanaDemo/posts/p${index}`, creationTime: `${post.at.slice(0, 10)} ${post.at.slice(11, 19)}+0000`, author: dana, content: index === 1 ? '' : html(post.text).replaceAll('\n', '<br>'),
      ...(index === 1 ? { resharedPost: { url: 'https://plus.google.com/2/posts/x', author: person('Tess Invented', '2'), content: 'words of somebody else' } } : {}),
      ...(index === 0 ? { media: { url: 'https://img.example/p.jpg', contentType: 'image/*', description: 'the ward' }, location: { latitude: 39.5, longitude: -105.5, displayName: 'Larkspur Falls' }, comments: [{ creationTime: '2018-10-02 01:02:03+0000', author: person('Tess Invented', '2'), content: 'a comment by somebody else' }, { creationTime: '2018-10-02 02:02:03+0000', author: dana, content: 'an answer by the owner' }] } : {}),
      postAcl: acls[index % acls.length],
    }, null, 1),
  }));
}

export function businessTakeout(): ExportEntry[] {
  const review = (account: string, id: string, comment: string | null, reply: string | null): object => ({
    name: `accounts/${account}/locations/2001/reviews/${id}`, reviewer: { profilePhotoUrl: 'https://img.example/p', displayName: 'Harold Fenwick' }, starRating: 'TWO',
    ...(comment === null ? {} : { comment }), createTime: '2025-01-01T10:15:30.123456Z', updateTime: '2025-01-01T10:15:30.123456Z', ...(reply === null ? {} : { reviewReply: { comment: reply, updateTime: '2025-01-02T10:15:30.123Z' } }),
  });
  const base = 'Takeout/Google Business Profile/account-1009/location-2001/';
  return [
    { name: `${base}reviews.json`, data: JSON.stringify({ reviews: [review('1009', 'r1', 'They were late and rude to me', 'Sorry about the wait after your colonoscopy, Harold, the results were fine.'), review('1009', 'r2', null, null)] }) },
    { name: `${base}reviews-ABHRLX_x.json`, data: JSON.stringify({ reviews: [review('1009', 'r3', 'Todo bien', '(Translated by Google) Thank you, see you Tuesday\n\n(Original)\nGracias, nos vemos el martes')] }) },
    { name: `${base}additionalData.json`, data: JSON.stringify({ name: 'accounts/1009/locations/2001', title: 'Larkspur Family Practice' }) },
    { name: 'Takeout/Google Business Profile/account-77/location-2001/reviews.json', data: JSON.stringify({ reviews: [review('77', 'r1', 'They were late and rude to me', 'Sorry about the wait after your colonoscopy, Harold, the results were fine.')] }) },
  ];
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function rows(list: readonly (readonly string[])[]): string {
  return `${list.map((cells) => cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\n')}\n`;
}
