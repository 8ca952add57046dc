// Opens the interface and resolves when the person leaves it: on the alternate screen, or line by line for screen readers.
import { drawn } from './draw.js';
import { loadMeasure, Unmeasured, type Line } from './lines.js';
import { openLinear } from './linear.js';
import { createMachine } from './machine.js';
import { viewOf, type View } from './page.js';
import { painted } from './paint.js';
import type { InterfaceProps } from './props.js';
import { createTerminal } from './terminal.js';
import { themeOf } from './theme.js';

export interface OpenOptions {
  stdin?: NodeJS.ReadStream;
  stdout?: NodeJS.WriteStream;
  env?: Readonly<Record<string, string | undefined>>;
  /** Plain lines and numbered choices instead of a screen. */
  linear?: boolean;
}

/** Sets `process.exitCode` when a signal ended it. Throws what is a bug; never leaves the terminal changed. */
export async function openInterface(props: InterfaceProps, options: OpenOptions = {}): Promise<void> {
  const { stdin = process.stdin, stdout = process.stdout, env = process.env } = options;
  const view = (): View => viewOf(props);
  const theme = themeOf(env);
  if (options.linear === true || env['INK_SCREEN_READER'] === 'true' || env['TERM'] === 'dumb') return openLinear(props, { stdin, stdout, view, theme });

  let close = (): void => undefined;
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  const machine = createMachine(props, { columns: stdout.columns || 80, rows: stdout.rows || 24 }, () => close());
  const terminal = createTerminal(stdin, stdout, {
    onResize: (size) => machine.tell({ type: 'resize', size }),
    onSignal: (exitCode) => {
      process.exitCode = exitCode;
      close();
    },
  });
  // What draws takes longer to load than everything before it: the first frame does not wait for it.
  const first = await firstFrame(() => drawn(machine.state(), view()));
  terminal.enter(first.map((row) => painted(row, theme)));
  try {
    const [{ mount }] = await Promise.all([loadApp(), props.prepare(), loadMeasure()]);
    terminal.clear();
    const app = mount({ machine, view, theme }, stdin, terminal.stdout);
    await Promise.race([closed, app.waitUntilExit()]);
    app.unmount();
  } finally {
    machine.stop();
    terminal.leave();
    await props.close();
  }
}

async function firstFrame(frame: () => readonly Line[]): Promise<readonly Line[]> {
  try {
    return frame();
  } catch (error) {
    if (!(error instanceof Unmeasured)) throw error;
    await loadMeasure();
    return frame();
  }
}

/**
 * React picks its fast build, and Ink whether to draw at all, when they are loaded: a person in front of it is not a CI machine.
 * Ink's layout engine asks `fetch` for bytes that lie in its own file; without one it decodes them itself, and nothing of the network is loaded.
 */
async function loadApp(): Promise<typeof import('./app.js')> {
  process.env['NODE_ENV'] ??= 'production';
  process.env['CI'] = 'false';
  process.env['CONTINUOUS_INTEGRATION'] = 'false';
  const { fetch } = globalThis;
  Reflect.deleteProperty(globalThis, 'fetch');
  try {
    return await import('./app.js');
  } finally {
    globalThis.fetch = fetch;
  }
}
