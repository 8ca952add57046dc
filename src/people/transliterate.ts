// Names of other scripts in Latin letters, as passports roughly write them, so that one person's two spellings can meet.

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
  ...table('王=wang 李=li 张=zhang 張=zhang 刘=liu 劉=liu 陈=chen 陳=chen 杨=yang 楊=yang 赵=zhao 趙=zhao 黄=huang 黃=huang 周=zhou 吴=wu 吳=wu 徐=xu 孙=sun 孫=sun 胡=hu 朱=zhu 高=gao 林=lin 何=he 郭=guo 马=ma 馬=ma 罗=luo 羅=luo 梁=liang 宋=song 郑=zheng 鄭=zheng 谢=xie 謝=xie 韩=han 韓=han 唐=tang 冯=feng 馮=feng 于=yu 董=dong 萧=xiao 蕭=xiao 程=cheng 曹=cao 袁=yuan 邓=deng 鄧=deng 许=xu 許=xu 傅=fu 沈=shen 曾=zeng 彭=peng 吕=lv 苏=su 蘇=su 卢=lu 盧=lu 蒋=jiang 蔣=jiang 蔡=cai 贾=jia 丁=ding 魏=wei 薛=xue 叶=ye 葉=ye 阎=yan 余=yu 潘=pan 杜=du 戴=dai 夏=xia 钟=zhong 汪=wang 田=tian 任=ren 姜=jiang 范=fan 方=fang 石=shi 姚=yao 谭=tan 廖=liao 邹=zou 熊=xiong 金=jin 陆=lu 郝=hao 孔=kong 白=bai 崔=cui 康=kang 毛=mao 邱=qiu 秦=qin 江=jiang 史=shi 顾=gu 侯=hou 邵=shao 孟=meng 龙=long 万=wan 段=duan 钱=qian 汤=tang 尹=yin 黎=li 易=yi 常=chang 武=wu 乔=qiao 贺=he 赖=lai 龚=gong 文=wen 明=ming 伟=wei 芳=fang 娜=na 秀=xiu 英=ying 敏=min 静=jing 丽=li 强=qiang 磊=lei 军=jun 洋=yang 勇=yong 艳=yan 杰=jie 娟=juan 涛=tao 超=chao 华=hua 平=ping 刚=gang 桂=gui 国=guo 建=jian 玉=yu 小=xiao 红=hong 志=zhi 海=hai 春=chun 永=yong 梅=mei 兰=lan 晓=xiao 东=dong 峰=feng 宇=yu 浩=hao 婷=ting 雪=xue 佳=jia 欣=xin 鑫=xin 俊=jun 波=bo 斌=bin 辉=hui 云=yun 莉=li 玲=ling 萍=ping 中=zhong 德=de 庆=qing 成=cheng 光=guang 新=xin 天=tian 子=zi 思=si 雨=yu 近=jin 平=ping 泽=ze 民=min 锦=jin'),
  ...table('ß=ss æ=ae œ=oe ø=o đ=d ð=d þ=th ł=l ı=i ə=a ŋ=n ħ=h'),
};

const INITIAL = ['g', 'kk', 'n', 'd', 'tt', 'r', 'm', 'b', 'pp', 's', 'ss', '', 'j', 'jj', 'ch', 'k', 't', 'p', 'h'];
const VOWEL = ['a', 'ae', 'ya', 'yae', 'eo', 'e', 'yeo', 'ye', 'o', 'wa', 'wae', 'oe', 'yo', 'u', 'wo', 'we', 'wi', 'yu', 'eu', 'ui', 'i'];
const FINAL = ['', 'k', 'k', 'k', 'n', 'n', 'n', 't', 'l', 'k', 'm', 'l', 'l', 'l', 'p', 'l', 'm', 'p', 'p', 't', 't', 'ng', 't', 't', 'k', 't', 'p', 't'];

/** Lower-case Latin letters, spaces and the signs ' - . , ( ) " kept; accents gone; scripts without a table left out. */
export function toLatin(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  let out = '';
  for (const sign of text.normalize('NFC').toLowerCase()) {
    const code = sign.codePointAt(0) ?? 0;
    if (code < 128) out += sign;
    else if (code >= 0xac00 && code <= 0xd7a3) out += hangul(code - 0xac00);
    else out += LETTERS[sign] ?? LETTERS[toKatakana(code)] ?? plain(sign);
  }
  return out;
}

const toKatakana = (code: number): string => (code >= 0x3041 && code <= 0x3096 ? String.fromCodePoint(code + 0x60) : '');

function hangul(index: number): string {
  return (INITIAL[Math.floor(index / 588)] ?? '') + (VOWEL[Math.floor((index % 588) / 28)] ?? '') + (FINAL[index % 28] ?? '');
}

function plain(sign: string): string {
  if (/[\u2010-\u2015]/.test(sign)) return '-';
  if (/[\u2018\u2019\u02bc]/.test(sign)) return "'";
  let out = '';
  for (const part of sign.normalize('NFKD').toLowerCase()) out += part.charCodeAt(0) < 128 ? part : LETTERS[part] ?? (/\p{Mn}|\p{Cf}/u.test(part) ? '' : /\p{L}/u.test(part) ? '' : ' ');
  return out;
}
