#!/usr/bin/env node
// argv -> command -> exit code; the only file that knows every command.
import { Command as Parser, CommanderError, Option } from 'commander';
import { COMMANDS } from './commands/index.js';
import { Options } from './commands/command.js';
import type { Command, Io } from './commands/command.js';
import { systemClock } from './clock.js';
import { UserError } from './model.js';
import { TOOL } from './version.js';

async function main(argv: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const program = new Parser('postop')
    .description('Account hygiene for healthcare professionals. Everything stays on this computer. Not legal advice.')
    .version(TOOL.version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text) })
    .showHelpAfterError('(postop --help shows what there is)')
    .addHelpText('after', '\nStart with:  postop audit my-archive.zip\nHow to get an export:  postop guide');
  for (const command of COMMANDS) {
    mount(program, command).action(async (...given: unknown[]) => {
      const parsed = given.at(-1) as Parser;
      const options = parsed.opts<Record<string, unknown>>();
      if (options.debug === true) io.env.POSTOP_DEBUG = '1';
      // With JSON nothing else may stand on standard output: no question is asked, no screen opens.
      code = await command.run({ args: parsed.args, options: new Options(options), io: options.json === true ? { ...io, interactive: false } : io });
    });
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    code = explain(error, io);
  }
  return code;
}

function mount(program: Parser, command: Command): Parser {
  const parser = program.command(`${command.name} ${command.usage}`.trim()).description(command.summary).exitOverride();
  for (const flag of command.flags) {
    const option = new Option(flag.flags, flag.description);
    if (flag.choices) option.choices([...flag.choices]);
    if (flag.many) option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), ...value.split(',')]);
    parser.addOption(option);
  }
  return parser;
}

/** A person's mistake in two lines, our own in a stack without content. */
function explain(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UserError) {
    io.err(`${error.message}\n${error.whatToDo}\n`);
    return error.exitCode;
  }
  // The message of a foreign error may quote what was being read, so only its kind and our own frames are shown.
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8) : [];
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  io.err(`Something went wrong inside PostOp${code}: ${error instanceof Error ? error.name : 'unknown error'}\n${frames.join('\n')}\nNothing already stored is lost. \`postop doctor --bundle\` writes a report for a bug that holds no content.\n`);
  return 3;
}

const io: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
  stdin: process.stdin,
  env: process.env,
  clock: systemClock(process.env),
  cwd: process.cwd(),
};

// `postop ... | head` closes the pipe early: that is the reader's right, not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// What fails in nobody's hands would be printed whole by Node.js, and its message may quote a post.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => process.exit(explain(error, io)));
}

process.exitCode = await main(process.argv.slice(2), io);
