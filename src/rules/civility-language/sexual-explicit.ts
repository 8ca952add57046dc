// Explicit sexual talk in the author's own voice.
import type { RuleOf } from '../../model.js';
import { NURSES_STUDY, SCHOOLS_STUDY, TWEETS_STUDY } from '../codes.js';
import { isOwn, meant, overlap, quotes } from '../said.js';

export const sexualExplicit: RuleOf<'post' | 'profile'> = {
  id: 'sexual-explicit',
  area: 'civility-language',
  tier: 'finding',
  title: 'Explicit sexual words',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post', 'profile'],
  why: 'Patients may find it, and may feel less safe in an examination that needs trust.',
  cannotKnow: 'Whether it quotes a song or a film, and who can see it.',
  remedy: { actions: ['restrict'], text: 'You may want to limit who sees it, or delete it.', minutes: 2 },
  sources: [TWEETS_STUDY, SCHOOLS_STUDY, NURSES_STUDY],
  needs: ['posts'],
  cues: ['civility.sexual-explicit', 'civility.sexual'],
  detect(subject) {
    const { text } = subject;
    if (subject.kind === 'post' && !isOwn(subject.post)) return null;
    if (text.has('civility.sex-teaching') || text.has('clinical.teaching')) return null;
    const explicit = meant(text, 'civility.sexual-explicit').filter((hit) => !text.negated(hit));
    const hits = [...explicit, ...meant(text, 'civility.sexual').filter((hit) => !explicit.some((other) => overlap(hit, other)))];
    if (explicit.length === 0 && hits.length < 2) return null;
    const sure = explicit.length > 0 && hits.length > 1;
    return {
      evidence: quotes(text, hits, 'Explicit sexual words.').map((one) => ({ ...one, field: subject.kind === 'post' ? 'text' as const : 'bio' as const })),
      statement: 'explicit sexual words',
      ...(!sure && { tier: 'review' as const, severity: 'low' as const }),
    };
  },
  examples: {
    flags: ['So horny right now, send nudes', 'I want you to sit on my face', { kind: 'profile', text: 'horny nurse, send dick pics' }],
    passes: ['Had a lovely date night with my wife', 'Beach day in my new bikini'],
    nearMisses: [
      'Vaginal dryness and painful sex after menopause can be treated: see your clinician',
      'Breastfeeding in public: nipples and tits are for feeding',
      'Sex education works: condoms prevent STIs',
      'Erectile dysfunction may be the first sign of heart disease',
      'Great paper on orgasm and pelvic floor function in our clinic cohort',
    ],
  },
};
