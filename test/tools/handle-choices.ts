// The choices made by hand when the handle terms are drawn from the public lists: what is left out and why, what is added.
// Clinical words, identities and mild words are not offences; names and ordinary words need company (weak).

/** Roots of the source list that never count: anatomy, identities, animals, mild words, words with an everyday meaning. */
export const DROPPED_ROOTS: ReadonlySet<string> = new Set(('gay,lesbian,homosexual,queer,transvestite,twink,dyke,jew,gypsy,negro,penis,vagina,vulva,anus,breast,testicles,sphincter,sperm,rectum,nipple,'
  + 'foreskin,orgasm,ejaculation,crow,monkey,ape,hustler,greaser,buttermilk,finger,wound,meat,coot,swine,tart,dolt,hell,jerk,loose,slit,tramp,bender,abraham,damn,bonk,bang,bum,bung,grope,ramrod,'
  + 'cooties,cholo,bondage,sissy,suck,spook,sambo,muff,dong,weiner,weenie,nymph,diddle,flamer,slag,scut,scum,booty,crotch,spank,mongrel,mongoloid,69,snatch,pecker,coolie,china virus,jim crow,'
  + 'girlyboy,injun,ladyboy,bbc,hebe,jap,blacky,wop,loose,butt,gowl,gash-stabber,nonce,sadomasochism,molest,dipstick,redskin,dothead,retard').split(','));

/** Single terms that are names, places or ordinary words far more often than they are coarse. */
export const DROPPED_TERMS: ReadonlySet<string> = new Set(('homo,cox,coc,knob,knobs,bra,ars,tosser,asses,coon,coons,shite,puta,ano,crackers,cracker,spick,nig,kok,gooks,lust,chin,fanny,pussycat,pansy,fairy,'
  + 'jock,pud,dik,bint,git,prat,pratt,nob,kum,fan,fuc,phuc,suk,titi,tite,bollok,meatus,analsex,slave,master,ball,nuts,wad,stiffy,tush,hooker,virgin,thug,ghetto,piker,'
  + 'lameass,mick,kraut,nip,nips,paddy,polack,honky,limey,yank,dink,skag,tard,twinkie,spade,sheet,shin,coochi,cooch,hussy,wench,minger,punta,cajones,dago,gringo,slope,sooty,goy,fob,mong,queen,queens,'
  + 'felcher,scat,jackoff,anal,bbc,negro,negros,satan,nigra,klan,klansman,pinche,tatte,nicka,masochist,seduce,voyeur,dominatrix,erotic,lesbians,transexual,genitals,testicle,vaginal,penises,lesbian,homosexual,nipples,fecal,enema,rectal,incest,pedophile,paedophile,pedo,paedo').split(','));

/** Also a given name, a surname or a household word: counts only in coarse company. */
export const WEAK_TERMS: ReadonlySet<string> = new Set('dick,dicks,willy,willie,johnson,wang,butt,balls,porn'.split(','));

export const SLUR_ROOTS: ReadonlySet<string> = new Set(('nigger,faggot,jiggaboo,kike,spic,slant eye,wetback,towelhead,chink,zipperhead,raghead,beaner,darky,coon,paki,porch monkey,tranny,shemale,klan,kkk,camel jockey,chingchong,'
  + 'tar-baby,groid,abeed,abo,tacohead,cotton picker,niggger,niggers,shylock,ku kluxer,oven dodger,pancake face').split(','));

/** Spellings that handles use and lists lack: term, category, score. */
export const ADDED: readonly (readonly [string, string, number])[] = [
  ...'shit,shite,cunt,cunts,crap,fck,fvck,fxck,fcuk,fukk,fucc,fuck,fuks,fuq,fucku,phuck,phuk,phuc,fuk,fuc,fkn,fuckin,fkin,stfu,gtfo,mofo,mofos,lmfao,milf,milfs,sht,shiit,shyt,shiet,btch,bitch,biatch,bich,bytch,bish,asss,ass,asshole,azz,dumbass,badass,jackass,fatass,bigass,smartass,kickass,cumslut,cumshot,hoe,hoes,thot,thots,thotty,titties,titty,tittie,tits,tit,boob,boobs,boobies,boobie,dick,dicks,cock,cocks,bigdick,bigcock,suckmydick,mydick,suckmy,eatmyass,pssy,pusy,pussy,puss,porn,porno,pornhub,pornstar,xxx,sext,sexy,sexx,sexting,nudes,horny,kink,kinky,slut,slutty,twat,twatt,twats,perv,pervert,pervy,hentai,onlyfans,nsfw,wank,wanker,cum,jizz,jizm,boner,queef,pube,pubes,xrated,orgy,threesome,cuck,cuckold,douche,douchebag,turd,poop,shits,shitter,shitty,shittin,dildo,cunty,cuntface,piss,pissed,pisser,arse,arses,dickhead,dickface,cockhead,cocksucker,fap,fapper,tosser,bullshit,bullsht,dipshit,horseshit,batshit,apeshit,holyshit,shitshow,shitpost,clusterfuck,sex,sexual,sexii,nude,tits,fuk,cum,cums,cumming,butt,balls,pimp,pimps,pimpin,wtf,suckit,suckdis,dickpic,dickpics'
    .split(',').filter((term) => term.length > 2).map((term) => [term, /sex|porn|tit|boob|nud|horn|kink|cum|jiz|anal|milf|sex|hent|onlyf|nsfw|fap|org|xxx|xrat|dick|cock|puss|pssy|dild|bone/.test(term) ? 'sexual' : 'insult', 2] as const),
  ...('mierda,merde,pendejo,pendeja,cabron,cabrona,joder,verga,culo,putain,salope,connard,connasse,encule,scheisse,scheiss,arschloch,arsch,fotze,wichser,hurensohn,cazzo,stronzo,stronza,minchia,vaffanculo,porra,caralho,buceta,kurwa,pizda,'
    + 'blyat,suka,cyka,pidor,klootzak,hoer,neuken,kutwijf,fitta,bhenchod,bhosdike,madarchod,chutiya,gandu,orospu,siktir,putangina,tangina,gago,maricon,hijodeputa,chinga,chingada,pinga,mamada,foda,fodase,viado,figlio,puttana,troie,zoccola')
    .split(',').filter((term) => term !== 'figlio' && term !== 'viado').map((term) => [term, 'insult', 2] as const),
  ...'fagg,nigga,niggas,nigger,niggers,nigg,niggah,niqqa,nicca,niglet,nignog,nggr,ngga,fag,fags,fagg,faggot,faggots,faggy,tranny,trannies,beaner,beaners,wetback,wetbacks,chink,chinks,kike,kikes,spic,spics,gook,gooks,paki,pakis,raghead,towelhead,sandnigger,honkey,pikey,pikeys,rtard,retard,retards,retarded,fucktard,libtard,tards,spaz,spazz,shemale,whitepower,whitesonly,siegheil,heilhitler,gasthejews,rapist,rapeher,rapist,kkk,wop,dyke,abeed,halfbreed,jewhater,muzrat,cottonpicker'
    .split(',').map((term) => [term, 'slur', 3] as const),
];

/** Innocent words that hold or are a term; counted as ordinary. */
export const ALLOWED: readonly string[] = ('therapist,therapists,analyst,analytics,analysis,essex,sussex,wessex,middlesex,scunthorpe,penistone,clitheroe,lightwater,cockburn,cockermouth,cocktail,cocktails,peacock,hancock,'
  + 'hitchcock,babcock,woodcock,shuttlecock,dickinson,dickens,dickvandyke,dickson,shitake,shiitake,assam,nigeria,nigerian,niger,rapeseed,grapefruit,grape,grapes,cervix,cervixcancer,sexualhealth,sexhealth,sexed,sexeducation,'
  + 'sexualviolence,sexology,sexologist,sextherapist,sextherapy,safesex,samesex,sexandgender,sextant,sexton,asexual,bisexual,pansexual,transsexual,intersex,heterosexual,homosexual,titan,titans,titanic,title,titles,constitution,institute,'
  + 'institution,competition,petition,repetition,entity,identity,quantity,assess,assessment,assist,assistant,associate,association,assure,assurance,asset,assets,class,classic,classics,bass,bassist,brass,grass,glass,mass,massage,'
  + 'passion,passport,embassy,cassette,hassle,harass,compass,potassium,canvass,cumin,cucumber,document,circumstance,cumulative,cumbria,cumberland,accumulate,shoe,shoes,hoedown,phoenix,phoebe,canal,analgesia,analgesic,analog,analogue,'
  + 'banal,spice,spicy,conspicuous,despicable,suspicious,hospice,auspicious,raccoon,tycoon,cocoon,arsenal,arsenic,parse,sparse,coarse,hoarse,nurse,nurses,matsushita,mishit,pussywillow,octopussy,fagin,faggotti,buttercup,butterfly,button,'
  + 'buttons,rebuttal,swank,twatt,fukuda,fukuoka,kafuku,fukushima,dumbarton,pistachio,episode,pipistrelle,whoever,homeopathy,kinkajou,kinks,skink,thekinks,xxxl,superbowlxxx,ghoti,hotties,spazio,mofongo,pubescent,perverse,poopdeck,'
  + 'turducken,arsehole,porntip,sextuplet,penultimate,pakistan,pakistani,spicer,chinkapin,dykes,vandyke,vandyck,snigger,sniggers,denigrate,enigma,night,knight,nightingale,benign,nickname,tomboy,crapaud,craps,cumlaude,magnacum,scrape,scrap,skyscraper')
  .split(',').filter((word) => !['arsehole', 'hotties', 'twatt'].includes(word));

/** Languages whose single words of five letters and more are taken. */
export const OTHER_LANGUAGES: ReadonlySet<string> = new Set(['es', 'fr', 'de', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'no', 'cs', 'tr', 'hi', 'fil']);
