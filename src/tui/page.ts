// What every screen draws: a title and a body; draw.ts puts head, notice and hint line around it.
import { line, span, wrap, type Line } from './lines.js';
import type { InterfaceProps } from './props.js';
import type { Size } from './state.js';
import type { Instant } from '../model.js';

/** What drawing needs beside the state. */
export interface View { now: Instant; timeZone: string; version: string }

export function viewOf(props: Pick<InterfaceProps, 'now' | 'timeZone' | 'version'>): View {
  return { now: props.now(), timeZone: props.timeZone, version: props.version };
}

export interface Page {
  title: string;
  /** At the right edge of the head. */
  right: string;
  body: readonly Line[];
  /** First body row to show, for pages that are read. */
  scroll?: number;
  /** Body row to keep in view, for pages that are chosen from. */
  cursor?: number;
}

/** Longer rows are hard to read, on however wide a window. */
export function measure(size: Size): number {
  return Math.max(20, Math.min(size.columns - 2, 100));
}

const LABEL = 9;
/** ` Why     text, wrapped under itself`. */
export function labelled(label: string, text: Line | string, width: number): Line[] {
  const body = typeof text === 'string' ? [span('plain', text)] : text;
  return wrap(body, width, ' '.repeat(LABEL), span('dim', ` ${label}`.padEnd(LABEL)));
}

export function heading(text: string): Line {
  return line(' ', span('strong', text));
}
