// Incident reviews, peer review and internal papers.
import type { RuleOf } from '../../model.js';
import { NCSBN, NMC } from '../codes.js';
import { beside, fact, isOwn, meant, quote } from '../said.js';
import { protectedNote } from './work.js';

const REACH = 90;

export const employerConfidential: RuleOf<'post'> = {
  id: 'employer-confidential',
  area: 'employer-colleagues',
  tier: 'finding',
  title: 'Something internal to your workplace',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'Incident and peer review may lose its legal protection once shared, and patients are often close by in it.',
  cannotKnow: 'Whether it has been made public, or was shared to blow a whistle the law protects.',
  remedy: { actions: ['hold', 'consult'], text: 'Take advice before you change anything: it may be a protected disclosure, or need to be reported.', minutes: 20 },
  sources: [NCSBN, NMC],
  needs: ['posts'],
  cues: ['employer.confidential'],
  languages: ['en'],
  detect({ post, text }, context) {
    if (!isOwn(post) || text.has('employer.published') || text.has('clinical.teaching')) return null;
    const papers = meant(text, 'employer.confidential').filter((hit) => !text.negated(hit) && !text.hypothetical(hit));
    const shown = [...meant(text, 'employer.reveal'), ...meant(text, 'employer.own')].filter((hit) => !text.negated(hit));
    const pair = beside(text, papers, shown, REACH);
    if (pair === null) return null;
    return {
      evidence: [quote(text, pair[0], 'Usually internal.'), quote(text, pair[1], 'May be read as sharing it.'), fact(protectedNote(context))],
      statement: 'something internal, and words that share it',
    };
  },
  examples: {
    flags: [
      'Screenshots of the internal email from our CEO, thread below: look at this',
      'Our root cause analysis found that two nurses missed the alarm',
      'Just sat through M&M, turns out the line was never checked',
    ],
    passes: ['Good M&M teaching helps everyone', 'Peer review is hard work'],
    nearMisses: [
      'The CQC inspection report on our trust is published, here is the link to the incident report data',
      'How to write an incident report: training on Friday, see attached',
      'I peer reviewed three papers, here is what I learned as a peer reviewer',
      'Incident reports are never shared outside our unit',
    ],
  },
};
