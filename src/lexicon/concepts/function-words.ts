// The small words every sentence is made of, by language: they tell which language a post is written in.
// Written for this purpose; a word that two of these languages share stands in each of them, except the
// commonest words of English ("I", "do", "in"): most posts are English, and those say nothing against it.
import type { ConceptList } from '../concept-list.js';

const WORDS: Readonly<Record<string, string>> = {
  en: `the and of to in is are was were be been it its it's this that these those they them their there you your you're i i'm i've my me we our us
    he his him she her with for from not don't can't have has had will would could should can do does did but or if so what when where who why how
    about just all out up an as at by on than then too very more some any no get got know think people time today because after before
    love happy day night great good new first last back best home friend friends morning week year years work life one two see look come going thanks thank
    please never always still really only over again while off down into way much well right here let let's need want take make made say said wish tomorrow
    yesterday birthday weekend little everyone everything something nothing another every few many things thing most next long big old show girl guys`,
  es: `el la los las un una unos unas de del al y pero que qué en con por para sin sobre es son está están fue ser estar hay sí no me se lo le les te ti nada algo vamos tengo tiene quiero
    mi mis tu tus su sus nos yo él ella ellos como más muy ya también cuando porque si donde todo todos esta este esto ese eso hoy ahora`,
  fr: `le la les l'on un une des du de au aux et ou mais que qui quoi dans en avec pour par sans sur est sont était c'est n'est j'ai qu'il pas ne plus
    me se quel quelle ce cette ces mon ma mes ton ta tes son sa ses notre nos votre vos je tu il elle nous vous ils elles très bien aussi quand parce si tout tous être avoir fait`,
  de: `der die das den dem des ein eine einen einem einer eines und oder aber dass daß nicht kein keine ist sind waren sein wird werden wurde hat haben
    ich du er sie es wir ihr mich mir dich dir uns euch mein meine meinen meinem meiner dein deine alle diese dieser gegen gibt sich mit von vom zu zum zur bei aus auf für als wie auch noch nur schon
    wenn weil was wer so sehr heute immer über nach doch mal`,
  pt: `um uma os de da dos das na nos nas em com por para pelo pela sem me ou mas que se não é são foi está estão ser ter tem eu você ele ela
    nós eles meu minha seu sua isso isto este esta esse essa muito mais já também quando porque como tudo hoje`,
  it: `il lo la gli le un uno una di del della dei delle al alla da dal dalla nel nella con su tra ma che chi non è sono era essere ha hanno
    ho mi ti si ci vi io tu lui lei noi voi loro mio mia suo sua questo questa quello più molto anche quando perché se tutto oggi`,
  nl: `de het een en maar dat die dit deze op met voor van aan bij naar uit te zijn waren wordt worden heeft hebben niet geen ik jij je hij
    zij ze wij jullie mijn jouw haar ons onze ook nog maar wel als dan wat wie waar zo zeer heel meer vandaag altijd`,
};

export const functionWords: readonly ConceptList[] = Object.entries(WORDS).map(([language, words]) => (
  { concept: `language.${language}`, language: null, terms: words.split(/\s+/) }
));
