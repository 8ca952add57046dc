// Loaded before the program: writes what it used, when it ends, to the file named in POSTOP_BAR_USAGE.
import { readFileSync, writeFileSync } from 'node:fs';

/** In KiB. What the system counts for a process begins with the size of the one that started it; the high-water mark is its own. */
function peak() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

process.on('exit', () => writeFileSync(process.env.POSTOP_BAR_USAGE ?? '/dev/null', JSON.stringify({ ...process.resourceUsage(), maxRSS: peak() })));
