// What the terminal sends, as named presses: keys, and pastes as one piece.
import type { Key } from 'ink';

/** `key` is a name of the keymap; `text` is what it would type, null when it types nothing. */
export interface Press { key: string; text: string | null }

const NAMED: readonly (readonly [keyof Key, string])[] = [
  ['upArrow', 'up'], ['downArrow', 'down'], ['leftArrow', 'left'], ['rightArrow', 'right'], ['pageUp', 'pageup'], ['pageDown', 'pagedown'],
  ['home', 'home'], ['end', 'end'], ['return', 'enter'], ['backspace', 'backspace'],
  // Ink calls the byte most terminals send for backspace "delete", and the delete key too.
  ['delete', 'backspace'],
];
const PASTE_STARTS = '[200~';
const PASTE_ENDS = '[201~';

/** Holds the pieces of a paste until it is whole, so that pasted text never acts as keys. */
export interface KeyReader { read(input: string, key: Key): Press[] }

export function createKeyReader(): KeyReader {
  let pasted: string | null = null;

  function read(input: string, key: Key): Press[] {
    if (input === PASTE_STARTS) {
      pasted = '';
      return [];
    }
    if (pasted !== null) {
      if (input !== PASTE_ENDS) {
        pasted += key.return ? '\n' : key.tab ? '\t' : input;
        return [];
      }
      const text = pasted;
      pasted = null;
      return text === '' ? [] : [pasteOf(text)];
    }
    return pressesOf(input, key);
  }

  return { read };
}

/** A prompt is one line: several lines pasted are several paths, or words. */
function pasteOf(text: string): Press {
  return { key: 'paste', text: text.replace(/[\r\n\t]+/g, ' ').trimEnd() };
}

function pressesOf(input: string, key: Key): Press[] {
  if (key.tab) return [{ key: key.shift ? 'shift-tab' : 'tab', text: null }];
  for (const [flag, name] of NAMED) if (key[flag] === true) return [{ key: name, text: null }];
  if (key.escape) return [{ key: 'esc', text: null }];
  if (key.ctrl) return [{ key: `ctrl-${input}`, text: null }];
  if (input === '' || key.meta || input.startsWith('[')) return input === '[' ? [{ key: '[', text: '[' }] : [];
  // Keys pressed faster than they are read come in one piece.
  return Array.from(input, charPress);
}

function charPress(char: string): Press {
  if (char === '\r' || char === '\n') return { key: 'enter', text: null };
  if (char === '\t') return { key: 'tab', text: null };
  if (char === '\x7F' || char === '\b') return { key: 'backspace', text: null };
  // Ctrl-C among keys that came together still leaves.
  if (char < ' ') return { key: `ctrl-${String.fromCharCode(char.charCodeAt(0) + 0x60)}`, text: null };
  return { key: char === ' ' ? 'space' : char, text: char };
}
