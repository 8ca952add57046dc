// Patterns that a checker calls super-linear, with what bounds the text they are given.

const PATH = 'an entry path: longer ones than 1,024 characters are refused at the door';
const OWN = 'a style sheet that the program itself made';
const HEAD = 'the first few thousand characters of a file';

export const BOUNDED: Readonly<Record<string, string>> = {
  '^(\\s*"(?:[^"\\\\]|\\\\.)*"):': 'the demonstration\'s own texts',
  '^(twitter-.*|x-\\d.*|facebook-.*|instagram-.*|.*linkedindataexport.*|takeout-.*|archive-\\d{8}.*|.*\\.wordpress\\..*|tiktok.*|user_data_tiktok.*|export_.*|.*\\.car)\\.?(zip|tgz|tar\\.gz|xml|car|json)?$': 'a file name of the download folder',
  '[!|+]+$': 'one chunk of a text, each character of which is in one chunk only',
  '\\?[!?"\\u201D\\u2019)]*$': 'eight characters at the end of a sentence',
  '[.-]+$': 'one handle',
  '\\/+$': 'the name or address of one account, as it was typed',
  '\\S*\\s*$': 'what the person typed into a field',
  '^[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:.]*$': 'at most 45 characters, which is asked before',
  '^_+|_+$': 'runs of underscores were made single just before',
  '\\B(?=(?:\\d{3})+$)': 'the digits of a number',
  '^(.*?)(?:posts\\/)?your_posts[^/]*\\.(?:json|html)$': PATH,
  '(?:^|\\/)(?:feed|interactions|your_topics|notifications|ads_[^/]*|marketplace|facebook_[a-z]*(?:pay|payments|gaming|news|watch)[^/]*|fundraisers|dating|voting|bug_bounty|messages\\/(?:photos|stickers_used))\\/': PATH,
  '(\\d+)\\.\\w+$': PATH,
  '^(.*?)(?:personal_information\\/|account_information\\/)+(?:personal_information|instagram_profile_information|account_information)\\.(?:json|html)$': PATH,
  '(?:posts|stories|reels|media)[^/]*\\.json$': PATH,
  '(?:posts?|comments?|chats?)[^/]*\\.csv$': PATH,
  '<title[^>]*>([^<]{1,120})<\\/title>': HEAD,
  '<rss[\\s>]|<feed[^>]*xmlns\\s*=\\s*["\']http:\\/\\/www\\.w3\\.org\\/2005\\/Atom|<rdf:RDF[^>]*purl\\.org\\/rss\\/1\\.0': HEAD,
  '^[^\\p{L}]+|["\\s]+$': HEAD,
  '"name"\\s*:\\s*"(?:accounts\\/[^/"]+\\/)?locations\\/[^/"]+\\/reviews\\/': HEAD,
  '<font>.*?<\\/font>': OWN,
  '(<cellXfs[^>]*>)<xf ([^>]*)><\\/xf>': OWN,
  '<channel>[^]*?<link>\\s*([^<\\s]+)': HEAD,
  '<li>[^]*youtube\\.com\\/(?:watch|post)': HEAD,
  '"youtube#subscription"|"resourceId"\\s*:\\s*\\{[^}]*"channelId"': HEAD,
  '(?:"((?:[^"]|"")*)"?|([^",\\r\\n]*))(,|\\r?\\n|$)': HEAD,
};
