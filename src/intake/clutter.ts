// Files that operating systems leave in folders and zips; no export is made of them.

export function isClutter(path: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(path);
}
