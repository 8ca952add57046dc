// A diagnosis of somebody the author has not examined.
import type { RuleOf } from '../../model.js';
import { evidence, isPublicWords } from './advice-quotes.js';

export const adviceThirdPartyDiagnosis: RuleOf<'post'> = {
  id: 'advice-third-party-diagnosis',
  area: 'medical-advice',
  tier: 'finding',
  title: 'A diagnosis of somebody you have not examined',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'With a clinician\'s word behind it, a guess reads as an assessment; professional codes ask for an examination first.',
  cannotKnow: 'Whether you examined the person, or spoke as anybody would.',
  remedy: { actions: ['delete'], text: 'You may want to take it down, or to speak about the condition in general.', minutes: 3 },
  sources: ['APA (psychiatric) Principles, 7.3', 'APA Ethics Code 9.01'],
  presets: { therapist: 'high' },
  needs: ['posts'],
  cues: ['advice.label'],
  languages: ['en'],
  detect({ post, account, text }) {
    if (!isPublicWords(post) || text.has('advice.label-else') || text.has('story.screen')) return null;
    const labels = text.hits('advice.label').filter((hit) => !text.negated(hit) && !text.quoted(hit) && !text.question(hit) && !text.hypothetical(hit));
    const role = text.hits('advice.professional');
    if (labels.length === 0 || !text.has('advice.public-person')) return null;
    // Everybody calls an ex a narcissist: it counts where somebody speaks as a clinician.
    if (role.length === 0) return null;
    return {
      tier: text.firstPerson() || account.use === 'professional' ? 'finding' : 'review',
      evidence: [...evidence(text, labels, 'Names a condition of somebody.'), ...evidence(text, role, 'Speaks as a clinician.', 'text', 2)],
      statement: 'May be read as a diagnosis from afar.',
    };
  },
  examples: {
    flags: [
      'As a psychiatrist I can tell: the president is a malignant narcissist',
      'Neurologist here. Watching the video I am sure the senator had a stroke.',
      'In my professional opinion your ex is a sociopath',
    ],
    passes: [
      'My ex is such a narcissist',
      'As a psychiatrist I love long walks',
      'The senator gave a long speech',
    ],
    nearMisses: [
      'As a psychiatrist I never diagnose public figures. The Goldwater rule exists for a reason.',
      'Teaching today: diagnostic criteria for narcissistic personality disorder, and why he is a bad example',
      'As a doctor I think the character is bipolar, great acting in this episode',
    ],
  },
};
