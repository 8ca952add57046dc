// The interface on a screen: Ink draws what the state says and hands every key to the machine.
import { render, useInput, type Instance } from 'ink';
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { Frame } from './components/frame.js';
import { drawn } from './draw.js';
import { createKeyReader } from './keys.js';
import type { Machine } from './machine.js';
import type { View } from './page.js';
import type { Theme } from './theme.js';

const FRAMES_PER_SECOND = 60;

export interface AppProps { machine: Machine; view: () => View; theme: Theme }

export function App({ machine, view, theme }: AppProps): ReactNode {
  const state = useSyncExternalStore(machine.subscribe, machine.state);
  const [reader] = useState(createKeyReader);
  useInput((input, key) => {
    for (const press of reader.read(input, key)) machine.press(press);
  });
  return <Frame lines={drawn(state, view())} theme={theme} />;
}

export function mount(props: AppProps, stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream): Instance {
  return render(<App {...props} />, {
    stdin, stdout, exitOnCtrlC: false, patchConsole: false, maxFps: FRAMES_PER_SECOND, isScreenReaderEnabled: false,
  });
}
