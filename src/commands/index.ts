// Every command, in the order of `--help`. Each file loads nothing heavy before it runs.
import { accounts } from './accounts.js';
import { audit } from './audit.js';
import { check } from './check.js';
import type { Command } from './command.js';
import { decisions } from './decisions.js';
import { demo } from './demo.js';
import { doctor } from './doctor.js';
import { encrypt } from './encrypt.js';
import { explain } from './explain.js';
import { forget } from './forget.js';
import { guide } from './guide.js';
import { importCommand } from './import.js';
import { login } from './login.js';
import { logout } from './logout.js';
import { pull } from './pull.js';
import { remind } from './remind.js';
import { report } from './report.js';
import { resolve } from './resolve.js';
import { review } from './review.js';
import { roster } from './roster.js';
import { scan } from './scan.js';
import { settings } from './settings.js';
import { stats } from './stats.js';

export const COMMANDS: readonly Command[] = [
  audit, importCommand, scan, review, report, check, explain, guide, settings, resolve, roster, decisions, stats, remind, accounts, login, pull, logout, forget, encrypt, doctor, demo,
];
