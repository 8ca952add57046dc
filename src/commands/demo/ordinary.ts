// Posts of an ordinary life, made from templates: nothing in them is anybody's business but the author's. None may be flagged.
import type { Seeded } from './seeded.js';

const TEMPLATES: readonly string[] = [
  '{mood} {drink} and a {weather} morning. What else do you need?',
  'Finally finished {book}. {verdict}',
  'Trail report: {distance} miles around {spot}, {weather} the whole way.',
  'Does anyone have a good recipe for {dish}? Asking before {holiday}.',
  'The {pet} knocked the {object} off the shelf again.',
  'New {object} day! {verdict}',
  '{team} in overtime, my heart. {mood}',
  'Reading about {topic} this weekend. Recommendations welcome.',
  'Good thread on {topic} by people who know more than I do.',
  'Watched {film} with the family. {verdict}',
  'Three things that helped me this week: {drink}, long walks, and {dish}.',
  'Tip for new residents: comfortable shoes, {dish} in the bag, and a call home now and then.',
  'Garden update: the {plant} survived the frost.',
  'It is {holiday} already? Where did the year go.',
  'Our journal club on {topic} was packed. Thanks to everyone who came.',
  'Wash your hands, drink water, be kind. {mood}',
  'Learning to play {song} on the guitar, neighbours beware.',
  'Museum day. The {object} exhibition is worth every minute.',
  'Flight delayed {distance} hours, so I am on {drink} number four.',
  'Hot take: {dish} is better cold.',
];

const SLOTS: Readonly<Record<string, readonly string[]>> = {
  mood: ['So happy.', 'Grateful.', 'Slow day.', 'Best day in weeks.', 'Sleepy but fine.', 'Big smile here.', 'Can not complain.', 'Feeling lucky.'],
  drink: ['coffee', 'green tea', 'lemonade', 'hot chocolate', 'ginger tea', 'orange juice', 'espresso', 'oat latte'],
  weather: ['sunny', 'foggy', 'windy', 'snowy', 'rainy', 'crisp', 'humid', 'cloudless'],
  book: ['the lighthouse novel', 'that long biography', 'a book about bees', 'the mystery my sister lent me', 'the history of maps', 'a cookbook cover to cover'],
  verdict: ['Loved it.', 'Not for me.', 'Highly recommended.', 'Would do it again.', 'Better than expected.', 'A bit long, still good.', 'Ten out of ten.'],
  distance: ['3', '4', '5', '6', '8', '11', '13'],
  spot: ['the lake', 'the old quarry', 'the ridge', 'Miller Creek', 'the north loop', 'the orchard'],
  dish: ['lentil soup', 'banana bread', 'dumplings', 'lasagna', 'pancakes', 'chili', 'apple pie', 'ramen'],
  holiday: ['Thanksgiving', 'New Year', 'the long weekend', 'spring break', 'the block party', 'Halloween'],
  pet: ['cat', 'dog', 'parrot', 'kitten', 'puppy', 'old cat'],
  object: ['mug', 'bike', 'lamp', 'keyboard', 'backpack', 'camera', 'kettle', 'clock'],
  team: ['The Otters', 'The Herons', 'The Badgers', 'The Comets', 'The Mules'],
  topic: ['rural health policy', 'sleep science', 'air quality', 'medical education', 'hospital design', 'antibiotic stewardship', 'climate and health', 'burnout research'],
  film: ['the heist movie', 'that documentary about whales', 'the new animated one', 'an old western', 'the cooking show finale'],
  plant: ['tomatoes', 'basil', 'roses', 'fig tree', 'sunflowers', 'kale'],
  song: ['a blues', 'an old folk song', 'the theme from that show', 'a waltz', 'something by ear'],
};

const TAILS: readonly string[] = ['', '', '', ' #running', ' #books', ' #weekend', ' 🙂', ' ☕', ' 🏔️', ' Anyone else?', ' More soon.'];

export function ordinaryText(random: Seeded): string {
  const filled = random.pick(TEMPLATES).replace(/\{(\w+)\}/g, (_, slot: string) => random.pick(SLOTS[slot] ?? ['']));
  return filled + random.pick(TAILS);
}
