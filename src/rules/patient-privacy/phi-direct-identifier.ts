// A name, a record number, a telephone number or the like beside words about a patient.
import type { IdentifierMention, RuleContext, RuleOf, SafeHarborLetter } from '../../model.js';
import { PATIENT_CUES, isAboutFamily, speaksOfPatient } from './gate.js';
import { identifierEvidence, kindsOf } from './identifier-evidence.js';
import { PATIENT_REMEDY } from './patient-remedy.js';

/** Letters that point to one person by themselves; places (but a street address) and dates have their own rules. */
const DIRECT: ReadonlySet<SafeHarborLetter> = new Set(['A', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O']);
/** Shorter words are part of too many names ("lee" in "Leeds"). */
const SHORTEST_OWN = 4;

export const phiDirectIdentifier: RuleOf<'post' | 'profile'> = {
  id: 'phi-direct-identifier',
  area: 'patient-privacy',
  tier: 'finding',
  title: 'A direct identifier stands beside words about a patient',
  severity: 'critical',
  mode: 'auto',
  subjects: ['post', 'profile'],
  why: 'A name or a number beside words about care can tell everyone who was treated. Regulators have acted on a surname and a condition alone.',
  cannotKnow: 'Whether the person is a patient, agreed to be named, or is invented.',
  remedy: PATIENT_REMEDY,
  sources: ['45 CFR 164.502(a)', '45 CFR 164.514(b)(2)(i)', 'ANA Principles 2011, 1', 'GMC 2024, Using social media as a medical professional', 'NMC social media guidance', 'Ahpra 2019, Social media'],
  needs: ['posts'],
  cues: PATIENT_CUES,
  detect(subject, context) {
    const { text } = subject;
    if (!speaksOfPatient(text)) return null;
    const others = text.identifiers.filter((mention) => !isOwn(text.text, mention, context) && !isAboutFamily(text, mention));
    const direct = others.filter((mention) => mention.strength === 'strong' && (DIRECT.has(mention.letter) || mention.kind === 'street address'));
    if (direct.length === 0) return null;
    const field = subject.kind === 'profile' ? 'bio' : 'text';
    return { evidence: identifierEvidence(text.text, others, field), statement: `May identify a patient: ${kindsOf(others)}.` };
  },
  examples: {
    flags: [
      'My patient Mary Johnson coded on us this morning, say a prayer',
      'Follow-up for 62 yo F, James T., with CHF (MRN: ST-998877)',
      'had a pt in clinic, please call her on 555-123-4567 about the biopsy results',
      'Mr. Alan K. was admitted with a stroke, lovely patient',
      'Ms. Smith in bed 4 coded again tonight',
      'The 70-year-old with COPD lives at 789 Maple Street, seen in clinic again',
      'my pt\'s SSN is 123-45-6789 and nobody noticed it on the whiteboard',
      { kind: 'profile', text: 'Nurse. My favourite patient is Daniel Howard and he knows it.' },
    ],
    passes: [
      'Patients with Parkinson disease deserve better access to physiotherapy',
      'Great talk by Sarah Johnson on diabetes prevention',
      'My patients love Taylor Swift and so do I',
      'Chadwick Boseman was diagnosed with colon cancer in 2016',
      'New patients welcome, call our front desk on 555-123-4567',
      'In tonight\'s episode of the hospital show the patient, Mary Johnson, coded',
    ],
    nearMisses: [
      'Placed a Foley catheter in a patient with Addison disease and a positive Babinski sign',
      'My mom Linda Smith was diagnosed with breast cancer, keep her in your thoughts',
      'Sim lab: our patient John Smith, a manikin, had a cardiac arrest',
      { text: 'My patients ask for Maria Garcia, that is me', person: { names: ['Maria Garcia'] } },
      'Dr. Lee taught me how to talk to a patient',
    ],
  },
};

/** The author's own name, employer or town is no evidence against a third person. */
function isOwn(text: string, { start, end }: IdentifierMention, { own }: RuleContext): boolean {
  const quote = text.slice(start, end).toLowerCase();
  for (const word of own) if (word.length >= SHORTEST_OWN && (quote.includes(word) || (quote.length >= SHORTEST_OWN && word.includes(quote)))) return true;
  return false;
}
