// All rows of the bar, in the order they are run: what matters most first.
import type { Row } from './row.js';
import { bombsAreRefused, damageIsTold, hugeArchive, namesLeadNowhere, strangeZips } from './rows/archives.js';
import { wrongClocks } from './rows/clocks.js';
import { fullDisk, killsLoseNothing, sameTwice, strangeDatabases } from './rows/durability.js';
import { failingDisk, powerCuts } from './rows/power.js';
import { callbacksAreChecked, faultsEndInSentences, onlyReading, tokensStayHidden } from './rows/live.js';
import { killedMigration, twoInstances } from './rows/neighbours.js';
import { offline } from './rows/network.js';
import { brokenBytes, csvTwins, prototypesStay, strangeJson, stringsAreNoQueries } from './rows/parsers.js';
import { filesAreWhole, jsonIsQuiet, smallFunctions } from './rows/outputs.js';
import { patternsAreLinear } from './rows/patterns.js';
import { csvIsInert, htmlIsInert, markdownIsInert } from './rows/reports.js';
import { rosterCanaries, rosterLeavesNoTrace } from './rows/roster.js';
import { anySize, columnsHold, nothingLeftBehind, nothingVanishes, terminalUnchanged } from './rows/screens.js';
import { encryptedIsShut } from './rows/secret.js';
import { lockedDependencies, testsNotice, whatIsGivenAway } from './rows/supply.js';
import { everyKey } from './rows/walk.js';
import { faultsSayNothing, forgottenIsGone, privateFromTheFirst, reportsQuoteTheAccount } from './rows/traces.js';
import { terminalStaysQuiet } from './rows/terminal.js';

export const ROWS: readonly Row[] = [
  rosterLeavesNoTrace, rosterCanaries, reportsQuoteTheAccount, privateFromTheFirst, forgottenIsGone, faultsSayNothing, encryptedIsShut, offline,
  bombsAreRefused, namesLeadNowhere, strangeZips, damageIsTold, hugeArchive,
  strangeJson, brokenBytes, csvTwins, prototypesStay, stringsAreNoQueries, patternsAreLinear, smallFunctions,
  killsLoseNothing, powerCuts, fullDisk, failingDisk, twoInstances, strangeDatabases, killedMigration, wrongClocks, sameTwice,
  terminalStaysQuiet, terminalUnchanged, nothingVanishes, columnsHold, nothingLeftBehind, anySize, everyKey, htmlIsInert, markdownIsInert, csvIsInert, jsonIsQuiet, filesAreWhole,
  faultsEndInSentences, tokensStayHidden, callbacksAreChecked, onlyReading, lockedDependencies, whatIsGivenAway, testsNotice,
];
