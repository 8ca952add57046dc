// Opens the interface on the invented clinician, to be walked through by hand: `npx tsx test/tui/walk.ts [findings] [start step] [--linear] [--hostile]`.
import { START_STEPS } from '../../src/tui/props.js';
import { openInterface } from '../../src/tui/open.js';
import { fixture } from './fixture.js';

const [findings = '60', start] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
// Would rename the window, fill the clipboard, ring and turn rows around if it reached the terminal.
const hostile = process.argv.includes('--hostile') ? '\x1B]52;c;cGF0aWVudA==\x07\x1B]0;owned\x07\x1B[?1000h\u202Eevil\r\b TAIL\x1B]8;;http://x' : '';
const { props } = fixture({ findings: Number(findings), hostile, startAt: START_STEPS.find((step) => step === start) ?? null });
await openInterface(props, { linear: process.argv.includes('--linear') });
