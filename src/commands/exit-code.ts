// The exit code of a run that looked at findings: damage first, then what the person asked to fail on.
import { SEVERITIES } from '../model.js';
import type { Report, Severity } from '../model.js';
import type { Options } from './command.js';

export function exitCode(report: Pick<Report, 'totals' | 'unchecked'>, options: Options, damaged: boolean): number {
  if (damaged) return 4;
  if (options.has('strictCoverage') && report.unchecked.some((item) => item.facet !== null || item.count !== null)) return 4;
  const failOn = options.text('failOn');
  if (failOn === null) return 0;
  const limit = SEVERITIES.indexOf(options.oneOf<Severity>('failOn', SEVERITIES, 'critical'));
  return SEVERITIES.some((severity, index) => index <= limit && report.totals.bySeverity[severity] > 0) ? 1 : 0;
}
