// The small English words that turn a statement: denial, condition, habit, who is spoken of and to. Normal form.
// Written for this purpose. Kept as sets because they are looked up token by token, near a hit.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const FIRST_PERSON = set(`i i'm i've i'd i'll im ive me my mine myself we we're we've we'd we'll us our ours ourselves`);
export const SECOND_PERSON = set(`you you're you've you'd you'll youre your yours yourself yourselves u ur ya y'all yall`);

/** Deny what follows in the same clause. Every word that ends in n't does, too. */
export const DENIALS = set(`not no never none nobody nothing neither nor without cannot cant dont doesnt didnt isnt wasnt arent werent wont wouldnt
  shouldnt couldnt hasnt havent hadnt aint denies denied deny lacks lacking hardly nope`);
/** "not only", "no doubt", "can't wait": a denial word that denies nothing. */
export const EMPTY_DENIALS = set(`not|only not|just not|merely not|to no|doubt no|wonder no|matter no|idea no|joke can't|wait cant|wait cannot|wait can't|believe cant|believe
  cannot|believe don't|forget dont|forget never|forget never|mind couldn't|believe not|sure why|not won't|believe couldn't|agree can't|stop cant|stop can't|help`);
/** Begin a clause of their own, so that a denial before them does not reach what follows. */
export const CLAUSE_OPENERS = set(`but however although though because so yet except whereas until while then since`);

export const CONDITIONS = set(`if unless suppose supposing imagine hypothetical hypothetically whether wish assuming`);
/** A hypothesis of several words, joined by a space. */
export const CONDITION_PHRASES: readonly string[] = ['what if', 'in case', "let's say", 'lets say', 'say you', 'say a', 'would have', 'would be', "would've", 'should you', 'pretend that', 'as if', 'could be a'];

export const HABITS = set(`always usually often sometimes generally typically normally whenever everytime frequently commonly rarely`);
export const HABIT_PHRASES: readonly string[] = ['every time', 'each time', 'most patients', 'some patients', 'many patients', 'all patients', 'any patient', 'in general', 'tend to', 'tends to', 'most people', 'some people', 'many people', 'a lot of', 'lots of'];
/** Plurals that speak of people in general when nothing points at particular ones. */
export const GENERIC_PLURALS = set(`patients people pts kids children adults women men parents families babies elders seniors teens folks someone anyone everyone`);
export const DETERMINERS = set(`my our the these those your his her their two three four five six seven eight nine ten several both this that last first next today's`);
/** Something that happened: not a habit. */
export const EVENT_WORDS = set(`today yesterday tonight just now ago earlier recently finally once`);

/** Hand over what follows to somebody else's mouth. */
export const SPEECH_VERBS = set(`said says say saying told tells asked asks yelled yells shouted screamed wrote writes replied responded claims claimed goes quote quoting tweeted`);

/** A sentence that begins with one of these tells somebody to do something. */
export const COMMANDS = set(`take try stop go call see get use drink eat ask avoid start don't dont do make check vote buy read watch follow share tell keep give put wear wash
  talk consider remember please never always let come look listen think visit contact speak seek apply increase reduce decrease switch skip double continue
  rest ice elevate ignore join support sign click book message dm email text send learn find know be have add cut hold leave wait push pull turn say stay`);
/** With "you" before them: tell somebody to do something. */
export const OBLIGATIONS = set(`should must need ought shouldn't mustn't better gotta`);
/** What may stand before a command. */
export const COMMAND_LEADS = set(`please just so and then also now well ok okay guys folks everyone pls plz kindly or but`);
