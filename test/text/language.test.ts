// The language of a post: the platform's word where it is credible, small words and script, a detector only for long unsure texts.
import { beforeAll, describe, expect, it } from 'vitest';
import { textsAskedOfDetector } from '../../src/text/language.js';
import { annotatorOf } from './annotator-of.js';

const annotator = annotatorOf();
const languageOf = (text: string, language: string | null = null): string => annotator.annotate(text, { language }).language;

beforeAll(() => annotator.ready());

describe('the language', () => {
  it.each([
    ['I have been on the ward since this morning', 'en'],
    ['hoy estuve en el hospital con mi familia y no pude comer', 'es'],
    ['je suis dans le service depuis ce matin et je ne dors pas', 'fr'],
    ['ich bin heute den ganzen Tag auf der Station und habe nicht gegessen', 'de'],
    ['hoje eu estou no hospital com a minha fam\u00EDlia e n\u00E3o comi', 'pt'],
    ['oggi sono stata in ospedale con la mia famiglia e non ho mangiato', 'it'],
    ['ik ben vandaag in het ziekenhuis met mijn familie', 'nl'],
    ['\u042F \u0441\u0435\u0433\u043E\u0434\u043D\u044F \u0432 \u0431\u043E\u043B\u044C\u043D\u0438\u0446\u0435', 'ru'],
    ['\u4ECA\u65E5\u306F\u75C5\u9662\u306B\u3044\u307E\u3059', 'ja'],
    ['lol', 'und'],
    ['https://x.example @bob #nurse', 'und'],
  ])('of %j is told', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it('asks the detector only for long texts without small words', () => {
    const before = textsAskedOfDetector();
    languageOf('I am on the ward and it is late');
    languageOf('wow nice');
    expect(textsAskedOfDetector()).toBe(before);
    expect(languageOf('Mahirap talaga ang buhay kapag walang pera araw-araw')).toBe('tl');
    expect(textsAskedOfDetector()).toBe(before + 1);
  });

  it('believes the platform, but not against plain English or for a rare tag on a few letters', () => {
    expect(languageOf('puta madre', 'es')).toBe('es');
    expect(languageOf('so tired of this and the rain on my day off', 'tl')).toBe('en');
    expect(languageOf('lol smh', 'et')).toBe('und');
    expect(languageOf('x y z', 'und')).toBe('und');
    expect(languageOf('selamat pagi semua, hari ini cuaca cerah sekali di kota kita tercinta', 'in')).toBe('id');
  });
});
