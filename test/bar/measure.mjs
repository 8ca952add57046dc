// Loaded before the program: writes what it used, when it ends, to the file named in POSTOP_BAR_USAGE.
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.POSTOP_BAR_USAGE ?? '/dev/null', JSON.stringify(process.resourceUsage())));
