// Which entry names are taken: nothing is ever written to disk, but a name still reaches screens, reports and look-ups.

/** Characters: no system takes longer paths, and patterns are run over them. */
const LONGEST_NAME = 1_024;

/** What is wrong with a name, in words, or null. The name itself is not repeated: it may hold terminal commands. */
export function nameTrouble(name: string): string | null {
  if (name === '') return 'a file inside it has no name';
  if (name.length > LONGEST_NAME) return 'a file inside it has a name too long for any disk';
  if (hasControl(name)) return 'a file inside it has control characters in its name';
  if (name.includes('\\')) return 'a file inside it has a backslash in its name';
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'a file inside it claims an absolute place on the disk';
  if (name.split('/').includes('..')) return 'a file inside it claims a place outside its folder';
  return null;
}

function hasControl(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return true;
  }
  return false;
}
