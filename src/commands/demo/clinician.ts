// The invented clinician of the demonstration and the tests: who they are, what they wrote, whom they follow. No such person exists.
import type { Area, Person } from '../../model.js';

export const DEMO_PERSON: Person = {
  names: ['Dana Demo'],
  profession: 'emergency physician',
  country: 'US',
  employer: 'Larkspur Valley Hospital',
  town: 'Larkspur Falls',
  credentials: ['MD'],
  timeZone: 'America/Denver',
  shifts: [{ days: [1, 2, 3, 4], from: '07:00', to: '19:00' }],
  role: 'employee',
};

export const DEMO_ACCOUNT = {
  id: '1118423659001290752',
  handle: 'drdemo_invented',
  name: 'Dr. Dana Demo',
  formerHandle: 'dana_demo_md',
  bio: 'ER doc @ Larkspur Valley Hospital. Coffee, trail runs, dad jokes. Invented for demonstration.',
  location: 'Larkspur Falls',
  website: 'https://t.co/dEmO000001',
  email: 'dana@larkspur-demo.example',
  createdAt: '2019-04-17T08:12:40.000Z',
  railsZone: 'Mountain Time (US & Canada)',
} as const;

/** What a planted post is there to show. `truth` is the area it must be found in; null = must stay silent. */
export interface PlantedPost { text: string; truth: Area | null; daysAgo: number }

const risky = (truth: Area, daysAgo: number, text: string): PlantedPost => ({ text, truth, daysAgo });
const calm = (daysAgo: number, text: string): PlantedPost => ({ text, truth: null, daysAgo });

/** Risky posts by area, oldest wording first; every name, place and number is invented. */
export const RISKY: readonly PlantedPost[] = [
  risky('patient-privacy', 12, 'Just intubated a 93 yo farmer from Larkspur Falls, tractor rollover on Route 9 this morning. Wife held his hand the whole time.'),
  risky('patient-privacy', 41, 'My patient Harold Fenwick coded twice tonight and walked out of the unit. MRN 00482913, you are a legend.'),
  risky('patient-privacy', 77, 'Room 14 bed 2 is the guy from the bus crash on the news. Two surgeries down, one to go.'),
  risky('patient-privacy', 103, 'Saw a 7 year old today with a dog bite to the face, the third grade teacher drove her in. Kiddo never cried once.'),
  risky('patient-privacy', 150, 'Lost one today. 46M, father of twins, only mail carrier on our side of the valley. Called it at 16:12.'),
  risky('patient-privacy', 188, 'Delivered quadruplets last night at Larkspur Valley! First ever in the county. Mom is a deputy sheriff, tough as nails.'),
  risky('patient-privacy', 230, 'My neighbour came through my ER on Sunday. I peeked at the chart after shift and the scan is not good.'),
  risky('patient-privacy', 260, 'Pt in bed 6 has HIV and told me before she told her husband. Heavy night on the psych side too.'),
  risky('patient-privacy', 301, 'Thanks for the kind words! Glad the new hip is working out, see you at your follow-up on Tuesday.'),
  risky('patient-privacy', 322, '34F, 3 days of pleuritic pain, d-dimer sky high, CT pending downstairs right now. Thoughts? #medtwitter'),
  risky('patient-privacy', 365, 'Another drug seeker tonight, the usual frequent flyer with the fake limp. We all know him by name.'),
  risky('patient-privacy', 402, 'Update on the rancher I told you about: off the vent, asked for pie.'),
  risky('medical-advice', 20, '@tess_invented Stop taking the lisinopril tonight and double your water pill, you will be fine until Monday.'),
  risky('medical-advice', 66, 'DM me a photo of the rash and I will tell you what to put on it.'),
  risky('medical-advice', 140, '@omar_invented take 800 mg ibuprofen every 4 hours plus two tylenol, no need to see anyone.'),
  risky('medical-advice', 275, 'If your chest pain goes away when you burp you do not need the ER. Stay home.'),
  risky('accuracy', 95, 'This tea cures type 2 diabetes. 100% success, no side effects, big pharma hates it.'),
  risky('accuracy', 333, 'Vaccines cause autism and every colleague who says otherwise is paid to.'),
  risky('advertising', 58, 'Use my code DANA20 for 20% off the GlowWell collagen, best supplement on the market!'),
  risky('advertising', 210, 'I am the best ER doctor in the state, guaranteed results, leave me a five star review.'),
  risky('civility-language', 33, '@pete_invented you are a worthless idiot and everybody at the clinic laughs at you.'),
  risky('civility-language', 170, 'Whoever parked in the ambulance bay again: I know where you live and I am going to smash your windows.'),
  risky('civility-language', 290, 'Those people come here, never work, and they all lie about their pain. Go back to where you came from.'),
  risky('substance', 25, 'So drunk right now I cannot feel my face lol. Shift starts in five hours.'),
  risky('substance', 119, 'Hungover on rounds again, two bags of saline in the break room fixed me up.'),
  risky('substance', 244, 'Took home a couple of leftover fentanyl vials as a souvenir of the worst night ever. Kidding. Mostly.'),
  risky('substance', 411, 'Edibles kicked in halfway through the movie, no idea how I got home.'),
  risky('politics-religion', 80, 'As your doctor I am telling you: vote for Ellery Pike in November.'),
  risky('politics-religion', 312, 'If you voted for the other side do not bother coming to my ER.'),
  risky('employer-colleagues', 17, 'Larkspur Valley Hospital could not run a lemonade stand. Worst management I have ever seen.'),
  risky('employer-colleagues', 90, 'Our new intern is a walking disaster, could not find a vein on a garden hose. Nurses are crying with laughter.'),
  risky('employer-colleagues', 205, 'Screenshot of the confidential email our CEO sent about the sepsis deaths review. Read it and weep.'),
  risky('employer-colleagues', 340, '30 hours up, pushing drugs with my eyes shut. What could go wrong.'),
  risky('work-hours-posting', 48, 'Bored at work, between patients, the guy in 3 is still yelling about his foot.'),
  risky('work-hours-posting', 222, 'Get ready with me in the unit! Night shift edition, filming in the hallway.'),
  risky('account-mixing', 63, 'My daughter Junie starts at Maple Street Elementary on Monday, drop-off at 7:50 every day.'),
  risky('account-mixing', 285, 'Fight with my ex again over the house. Some weeks I cannot stand that man.'),
];

/** Close neighbours of the risky ones that must stay silent: ordinary life, teaching, advocacy, the author's own health. */
export const NEAR_MISSES: readonly PlantedPost[] = [
  calm(10, 'Be patient with yourself, the first winter on call is always the longest.'),
  calm(18, 'Stuck the pizza delivery in the oven again because I forgot the time. Classic.'),
  calm(27, 'Most people in my clinic wonder whether a cold needs antibiotics. It almost never does.'),
  calm(36, 'A patient who comes to you with chest pain deserves an ECG within ten minutes. Teaching slide one.'),
  calm(45, 'My own knee surgery is on Thursday, wish me luck. I make a terrible patient.'),
  calm(55, 'Grandma turned 95 today and still beats me at cards.'),
  calm(64, 'Published today: our review of stroke pathways in rural hospitals. doi 10.5555/demo.2024.17'),
  calm(73, 'Talk to your own doctor or pharmacist before you stop any medicine. Please.'),
  calm(84, 'Two years sober this week. Recovery is possible and help is out there.'),
  calm(99, 'Naloxone saves lives. Carry it, learn it, teach it.'),
  calm(110, 'Nurses deserve safe staffing and fair pay. I stand with the union.'),
  calm(125, 'Someone called me a worthless idiot in my replies today. Blocked, reported, moved on.'),
  calm(133, 'Stop saying drug seeker. Words shape care.'),
  calm(145, 'High as a kite on coffee and sunshine. What a trail!'),
  calm(160, 'Killing it at trivia tonight, team Foley Catheters forever.'),
  calm(175, 'Miscarriage is common and nobody talks about it. I had one. You are not alone.'),
  calm(190, 'Happy Eid, happy Easter, happy Passover to everyone who celebrates.'),
  calm(215, 'Vaccines do not cause autism. Here is the meta-analysis of 1.2 million children.'),
  calm(240, 'My battery discharge problem is solved: new phone.'),
  calm(265, 'The residents presented beautifully at grand rounds. So proud of this group.'),
  calm(295, 'Register to vote, whoever you vote for. Deadlines are close.'),
  calm(320, 'Simulation day: our manikin Gerald survived his third arrest.'),
  calm(355, 'Breastfeeding room on level two is open to staff now. Small things matter.'),
];

export interface DemoFollow { id: string; handle: string; name: string; /** Mentioned in a post, so that the archive names it. */ named: boolean; truth: Area | null }

/** Invented accounts. Some are never mentioned in a post: an export knows them by number only. */
export const FOLLOWS: readonly DemoFollow[] = [
  { id: '2244994101', handle: 'emjournal_inv', name: 'Invented Journal of Emergency Medicine', named: true, truth: null },
  { id: '2244994102', handle: 'tess_invented', name: 'Tess', named: true, truth: null },
  { id: '2244994103', handle: 'omar_invented', name: 'Omar B.', named: true, truth: null },
  { id: '2244994104', handle: 'pete_invented', name: 'Pete', named: true, truth: null },
  { id: '2244994105', handle: 'KillThemAll_inv', name: 'kill them all', named: true, truth: 'associations' },
  { id: '1393847562019283712', handle: 'larkspur_trails', name: 'Larkspur Trail Runners', named: true, truth: null },
  { id: '1393847562019283713', handle: 'therapist_inv', name: 'Ann the therapist', named: true, truth: null },
  { id: '1393847562019283714', handle: 'gladpatient_inv', name: 'Dr Demo fixed my hip', named: true, truth: 'patient-relationships' },
  ...Array.from({ length: 17 }, (_, index): DemoFollow => ({ id: String(881_200_300 + index), handle: `silent_${index}`, name: `Silent ${index}`, named: false, truth: null })),
];

export const APPS = [
  { id: '16489123', name: 'QuizBlast 2014', permissions: ['read', 'write', 'emailaddress'], approvedAt: '2014-06-02T18:30:00.000Z', organisation: 'QuizBlast Invented Inc.' },
  { id: '27310042', name: 'Trail Tracker', permissions: ['read'], approvedAt: '2025-03-11T06:01:12.000Z', organisation: 'Larkspur Outdoors' },
] as const;
