// Opens the interface on the invented clinician, to be walked through by hand: `npx tsx test/tui/walk.ts [findings] [start step]`.
import { START_STEPS } from '../../src/tui/props.js';
import { openInterface } from '../../src/tui/open.js';
import { fixture } from './fixture.js';

const [findings = '60', start] = process.argv.slice(2);
const { props } = fixture({ findings: Number(findings), startAt: START_STEPS.find((step) => step === start) ?? null });
await openInterface(props, { linear: process.argv.includes('--linear') });
