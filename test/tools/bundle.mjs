// Second step of the build: packs the compiled program into few files, so that it starts in half the time. `node test/tools/bundle.mjs`
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const dist = new URL('../../dist/src/', import.meta.url);
const { dependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
/** Packed in: what every start or every screen loads. All other packages are loaded from node_modules when they are needed. */
const PACKED = ['commander', 'ink', 'react', 'string-width'];
/** As deep as the folders of the compiled modules: data files and threads are found from there just the same. */
const folder = fileURLToPath(new URL('app/', dist));

rmSync(folder, { recursive: true, force: true });
await build({
  entryPoints: ['cli', 'commands/aside-worker', 'commands/helper-worker', 'commands/reader-worker', 'people/avatar-worker'].map((name) => ({ in: fileURLToPath(new URL(`${name}.js`, dist)), out: name.split('/').at(-1) })),
  outdir: folder, bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20.19', legalComments: 'none', minifyWhitespace: true, minifySyntax: true,
  external: [...Object.keys(dependencies).filter((name) => !PACKED.includes(name)), 'react-devtools-core'],
  // The interface sets it as well, for when it is run without being packed.
  define: { 'process.env.NODE_ENV': '"production"' }, logOverride: { 'assign-to-define': 'silent' },
  // Packages written for CommonJS ask for Node's own modules by `require`.
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  logLevel: 'warning',
});
