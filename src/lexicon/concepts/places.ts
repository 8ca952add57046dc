// Words that make a place: wards, kinds of facility, what happened where (mechanism of injury, public events).
import type { ConceptList } from '../concept-list.js';

const list = (concept: string, terms: readonly string[]): ConceptList => ({ concept, language: 'en', terms });

export const places: readonly ConceptList[] = [
  list('place.unit', [
    'my unit', 'our unit', 'my ward', 'our ward', 'my floor', 'our floor', 'on the floor', 'our er', 'our ed', 'our icu', 'my er', 'my ed', 'my icu', 'our nicu', 'our clinic', 'my clinic', 'our practice', 'my practice', 'our hospital', 'my hospital', 'the unit', 'the ward', 'burn unit', 'stroke unit', 'trauma bay', 'labor and delivery', 'labour ward', 'a&e', 'resus',
    'psych ward', 'cath lab', 'dialysis unit', 'station', 'our station', 'our facility', 'my facility', 'our nursing home',
  ]),
  list('place.facility', ['hospital', 'hospitals', 'clinic', 'medical center', 'medical centre', 'med ctr', 'med center', 'health center', 'health centre', 'infirmary', 'surgery center', 'hospice', 'nursing home', 'care home', 'rehab center', 'health system', 'healthcare system', 'dental office', 'pharmacy', 'dialysis center', 'cancer center', 'cancer centre', 'institute']),
  list('place.small', ['small town', 'tiny town', 'rural', 'our town', 'my town', 'this town', 'my hometown', 'our county', 'the county jail', 'the reservation', 'our village', 'my village', 'our community', 'on the island', 'local high school', 'the local school', 'from the prison', 'from the jail', 'down the road', 'up the road', 'next town over', 'the only hospital', 'one hospital town']),
  list('event.mechanism', [
    'gsw', 'gunshot', 'gunshot wound', 'gun shot', 'stabbing', 'stabbed', 'stab wound', 'mvc', 'mva', 'car accident', 'car crash', 'motorcycle accident', 'motorcycle crash', 'motorcycle vs', 'motorcyclist', 'ped vs car', 'pedestrian struck', 'hit by a car', 'hit by a train', 'hit by a bus', 'hit by a truck', 'hit and run', 'rollover', 'ejected', 'fell off', 'fell from', 'fell out of', 'jumped off', 'jumped from', 'jumped out',
    'drowned', 'drowning', 'near drowning', 'house fire', 'burned', 'burns', 'electrocuted', 'struck by lightning', 'lightning strike', 'snake bite', 'snakebite', 'rattlesnake', 'shark attack', 'dog attack', 'dog bite', 'mauled', 'bear attack', 'alligator', 'bull', 'gored', 'kicked by a horse', 'trampled', 'impaled', 'chainsaw', 'chain saw', 'lawn mower', 'lawnmower', 'wood chipper', 'table saw', 'nail gun', 'firework*', 'explosion',
    'blast', 'farm accident', 'tractor', 'forklift', 'crushed', 'degloved', 'degloving', 'decapitated', 'hanging', 'atv', 'jet ski', 'ski accident', 'skydiving', 'parachute', 'hang glider', 'scuba', 'plane crash', 'train crash', 'bus crash', 'bike accident', 'bicycle accident', 'assault', 'assaulted', 'beaten with', 'machete', 'hammer', 'shotgun', 'shot himself', 'shot herself', 'shot in the', 'swallowed a', 'stuck in', 'up his rectum', 'up his', 'inserted',
  ]),
  list('event.public', [
    'on the news', 'in the news', 'made the news', 'all over the news', 'news story', 'the headlines', 'viral video', 'went viral', 'local paper', 'the guy who', 'the woman who', 'the man who', 'the kid who', 'the crash on', 'the accident on', 'the shooting at', 'the shooting', 'mass shooting', 'mass casualty', 'mci', 'school shooting', 'the fire on', 'the fire at', 'the explosion at', 'the bombing', 'record breaking', 'record-breaking', 'world record',
    'first ever', 'first-ever', 'first in the world', 'first in the state', 'quintuplets', 'quadruplets', 'sextuplets', 'triplets', 'amber alert', 'missing person', 'plane crash', 'train derailment', 'the marathon', 'the tornado', 'the hurricane', 'you may have seen', 'you might have seen', 'you may have heard', 'you probably heard', 'gofundme', 'obituary', 'murder suspect', 'the suspect', 'officer involved',
  ]),
];
