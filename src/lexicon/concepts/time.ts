// Words of time that date an encounter against the post's own timestamp.
import type { ConceptList } from '../concept-list.js';

const list = (concept: string, terms: readonly string[]): ConceptList => ({ concept, language: 'en', terms });

export const time: readonly ConceptList[] = [
  list('time.now', ['today', 'tonight', 'just now', 'right now', 'this morning', 'this afternoon', 'this evening', 'this am', 'this pm', 'an hour ago', 'hours ago', 'minutes ago', 'just had', 'just saw', 'just got', 'just lost', 'just delivered', 'just finished', 'earlier today', 'at work today', 'at work tonight', 'on shift', "today's", "tonight's"]),
  list('time.recent', [
    'yesterday', 'last night', 'the other day', 'the other night', 'this week', 'last week', 'this weekend', 'last weekend', 'over the weekend', 'the other week', 'two days ago', '2 days ago', '3 days ago', 'three days ago', 'a few days ago', 'couple days ago', 'last month', 'this month', 'a few weeks ago', 'last shift', 'on my last shift', 'night shift', 'last call', 'last monday', 'last tuesday', 'last wednesday', 'last thursday', 'last friday', 'last saturday', 'last sunday',
  ]),
  list('time.update', ['update on', 'an update on', 'update:', 'remember my patient', 'remember my pt', 'remember the patient', 'remember the guy', 'remember the lady', 'the one from', 'the lady from', 'the guy from', 'the kid from', 'same patient', 'same pt', 'that patient from', 'my patient from', 'as i posted', 'follow up on', 'part 2', 'still thinking about']),
  list('time.holiday', ['christmas', 'christmas eve', 'christmas day', 'xmas', 'boxing day', 'new year\'s eve', 'new years eve', 'new year\'s day', 'new years day', 'thanksgiving', 'black friday', 'easter', 'easter sunday', 'good friday', 'halloween', 'valentine\'s day', 'valentines day', 'mother\'s day', 'mothers day', 'father\'s day', 'fathers day', 'independence day', 'fourth of july', '4th of july', 'july 4th', 'memorial day', 'labor day', 'labour day', 'veterans day', 'mlk day', 'presidents day', 'columbus day',
    'st patrick\'s day', 'st patricks day', 'cinco de mayo', 'canada day', 'australia day', 'anzac day', 'bonfire night', 'hanukkah', 'ramadan', 'eid', 'diwali', 'passover', 'yom kippur', 'super bowl sunday']),
];
