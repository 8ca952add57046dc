// Names of other scripts in Latin letters, as passports roughly write them, so that one person's two spellings can meet.
// The tables here are for scripts whose names are written otherwise than letter by letter; every other script comes from any-ascii.
import anyAscii from 'any-ascii';

const table = (pairs: string): Readonly<Record<string, string>> => Object.fromEntries(pairs.trim().split(/\s+/).map((pair) => { const [from = '', to = ''] = pair.split('='); return [from, to]; }));

const LETTERS: Readonly<Record<string, string>> = {
  ...table('а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g ў=u ј=j љ=lj њ=nj ћ=c ђ=dj џ=dz ѓ=g ќ=k ѕ=dz'),
  ...table('α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o'),
  ...table('ا=a أ=a إ=i آ=a ٱ=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع=a غ=gh ف=f ق=q ك=k ک=k ل=l م=m ن=n ه=h ة=a و=w ي=y ی=y ى=a ئ=y ؤ=w ء= پ=p چ=ch ژ=zh گ=g ڤ=v'),
  ...table('א=a ב=b ג=g ד=d ה=h ו=v ז=z ח=h ט=t י=y כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע=a פ=p ף=f צ=ts ץ=ts ק=k ר=r ש=sh ת=t'),
  ...table('ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k օ=o ֆ=f և=ev'),
  ...table('ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=q შ=sh ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h'),
  ...table('अ=a आ=a इ=i ई=i उ=u ऊ=u ए=e ऐ=ai ओ=o औ=au क=ka ख=kha ग=ga घ=gha च=cha छ=chha ज=ja झ=jha ट=ta ठ=tha ड=da ढ=dha ण=na त=ta थ=tha द=da ध=dha न=na प=pa फ=pha ब=ba भ=bha म=ma य=ya र=ra ल=la व=va श=sha ष=sha स=sa ह=ha ा=a ि=i ी=i ु=u ू=u े=e ै=ai ो=o ौ=au ं=n'),
  ...table('ア=a イ=i ウ=u エ=e オ=o カ=ka キ=ki ク=ku ケ=ke コ=ko サ=sa シ=shi ス=su セ=se ソ=so タ=ta チ=chi ツ=tsu テ=te ト=to ナ=na ニ=ni ヌ=nu ネ=ne ノ=no ハ=ha ヒ=hi フ=fu ヘ=he ホ=ho マ=ma ミ=mi ム=mu メ=me モ=mo ヤ=ya ユ=yu ヨ=yo ラ=ra リ=ri ル=ru レ=re ロ=ro ワ=wa ヲ=o ン=n ガ=ga ギ=gi グ=gu ゲ=ge ゴ=go ザ=za ジ=ji ズ=zu ゼ=ze ゾ=zo ダ=da ヂ=ji ヅ=zu デ=de ド=do バ=ba ビ=bi ブ=bu ベ=be ボ=bo パ=pa ピ=pi プ=pu ペ=pe ポ=po ャ=ya ュ=yu ョ=yo ッ= ー= ヴ=v'),
  ...table('ß=ss æ=ae œ=oe ø=o đ=d ð=d þ=th ł=l ı=i ə=a ŋ=n ħ=h'),
};

const INITIAL = ['g', 'kk', 'n', 'd', 'tt', 'r', 'm', 'b', 'pp', 's', 'ss', '', 'j', 'jj', 'ch', 'k', 't', 'p', 'h'];
const VOWEL = ['a', 'ae', 'ya', 'yae', 'eo', 'e', 'yeo', 'ye', 'o', 'wa', 'wae', 'oe', 'yo', 'u', 'wo', 'we', 'wi', 'yu', 'eu', 'ui', 'i'];
/** Family names as their bearers write them, where that is not the sum of the letters. */
const KOREAN_FAMILY = table('김=kim 이=lee 박=park 최=choi 정=jung 강=kang 조=cho 윤=yoon 임=lim 오=oh 신=shin 권=kwon 안=ahn 고=ko 문=moon 유=yoo 심=shim 노=noh 곽=kwak 주=joo 우=woo 구=koo 공=kong 현=hyun 기=ki 금=keum');
const FINAL = ['', 'k', 'k', 'k', 'n', 'n', 'n', 't', 'l', 'k', 'm', 'l', 'l', 'l', 'p', 'l', 'm', 'p', 'p', 't', 't', 'ng', 't', 't', 'k', 't', 'p', 't'];

/** Lower-case Latin letters, spaces and the signs ' - . , ( ) " kept; accents gone. */
export function toLatin(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  let out = '';
  for (const sign of partEastern(text.normalize('NFC').toLowerCase())) {
    const code = sign.codePointAt(0) ?? 0;
    if (code < 128) out += sign;
    else if (code >= 0xac00 && code <= 0xd7a3) out += hangul(code - 0xac00);
    else out += LETTERS[sign] ?? LETTERS[toKatakana(code)] ?? plain(sign);
  }
  return out;
}

/** Two to four signs without a space are a whole Chinese or Korean name: the family name stands first, in one sign. */
function partEastern(text: string): string {
  return text.replace(/(?<![\p{sc=Han}\p{sc=Hangul}])(?:(\p{sc=Hangul})(\p{sc=Hangul}{1,3})|(\p{sc=Han})(\p{sc=Han}{1,3}))(?![\p{sc=Han}\p{sc=Hangul}])/gu, (_, korean: string | undefined, called = '', family = '', given = '') => (
    korean === undefined ? `${family} ${given}` : `${KOREAN_FAMILY[korean] ?? korean} ${called}`));
}

const toKatakana = (code: number): string => (code >= 0x3041 && code <= 0x3096 ? String.fromCodePoint(code + 0x60) : '');

function hangul(index: number): string {
  return (INITIAL[Math.floor(index / 588)] ?? '') + (VOWEL[Math.floor((index % 588) / 28)] ?? '') + (FINAL[index % 28] ?? '');
}

const ACCENT = /[\u0300-\u036f]/;

function plain(sign: string): string {
  if (/[\u2010-\u2015]/.test(sign)) return '-';
  if (/[\u2018\u2019\u02bc]/.test(sign)) return "'";
  if (!/[\p{L}\p{M}\p{N}]/u.test(sign)) return /\p{Cf}/u.test(sign) ? '' : ' ';
  let out = '';
  for (const part of sign.normalize('NFKD').toLowerCase()) out += LETTERS[part] ?? (ACCENT.test(part) ? '' : anyAscii(part).toLowerCase());
  return out;
}
