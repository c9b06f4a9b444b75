import { demoBuyer, demoEmail } from '../accounts.ts';

/** A conversation of the demo about a freelancer's gig; the last `unread` lines wait to be read. */
export type SeedConversation = {
  buyer: string;
  freelancer: string;
  /** Place of the gig in the freelancer's list. */
  gig: number;
  quietForDays: number;
  unread: number;
  lines: readonly (readonly [who: 'buyer' | 'freelancer', hoursAfterLast: number, body: string])[];
};

const ada = demoBuyer.email;

/** What people of the demo write to each other. */
export const conversations: readonly SeedConversation[] = [
  {
    buyer: ada,
    freelancer: 'marta-oliveira',
    gig: 0,
    quietForDays: 0.03,
    unread: 2,
    lines: [
      [
        'buyer',
        0,
        'Hello Marta! I run a small ceramics studio and need a logo that also works as a stamp in wet clay. Is that something you do?',
      ],
      [
        'freelancer',
        0.6,
        'Hello Ada, yes, and with pleasure. A stamp is the best test a logo can get: no thin lines, nothing that fills up with clay.',
      ],
      ['freelancer', 0.02, 'How large is the stamp, and do you press it by hand?'],
      ['buyer', 2.5, 'About 18 mm across, by hand. The clay is quite coarse.'],
      [
        'freelancer',
        1.1,
        'Then I would draw it with at least 1.2 mm between strokes and test it on a printed stamp here before you get it.',
      ],
      ['buyer', 14, 'That sounds right. Which package would you take for this?'],
      [
        'freelancer',
        0.8,
        'The second one. You get two directions, and I add the stamp version without extra cost, as it is the point of the whole thing.',
      ],
      ['freelancer', 0.05, 'If you order this week I can show you sketches on Thursday.'],
    ],
  },
  {
    buyer: ada,
    freelancer: 'lukas-steiner',
    gig: 2,
    quietForDays: 0.4,
    unread: 0,
    lines: [
      [
        'buyer',
        0,
        'Hi, our shop sometimes charges shipping twice. It happens about once a week and I cannot reproduce it. Would you look at it?',
      ],
      [
        'freelancer',
        1.4,
        'Yes. “Sometimes” usually means two tabs or a slow answer that is sent again. Do you have the time of the last two cases?',
      ],
      ['buyer', 0.7, 'Monday 9:42 and last Thursday around 17:10. Both customers were on their phones.'],
      [
        'freelancer',
        3,
        'Good, that is enough to find it in the log. I would begin with the smallest package: cause, fix and a test that fails without it.',
      ],
      ['buyer', 0.3, 'Ordered. You find the access in the answers.'],
      [
        'freelancer',
        20,
        'Found it: when the connection drops, the checkout asks again and nobody notices that it is the same basket. The fix is on staging, have a look when you can.',
      ],
      ['buyer', 1.5, 'Tried it on the train with the worst reception in the country. Works. Thank you!'],
    ],
  },
  {
    buyer: ada,
    freelancer: 'claire-fontaine',
    gig: 0,
    quietForDays: 2.2,
    unread: 1,
    lines: [
      [
        'buyer',
        0,
        'Bonjour Claire, we have eight pages of care instructions for ceramics, in English. Could you put them into French for a fair in Lyon?',
      ],
      [
        'freelancer',
        5,
        'Bonjour Ada! Yes. Is it for dealers or for people who buy a single cup? The tone would differ.',
      ],
      ['buyer', 1, 'People who buy a single cup. They should smile and still read it to the end.'],
      ['freelancer', 0.5, 'Then I will keep the sentences short and leave one joke per page alive. When is the fair?'],
      ['buyer', 16, 'On the 12th. The printer wants the texts four days before.'],
      [
        'freelancer',
        2,
        'That works without an express fee. Please send the final version rather than the last-but-one, it saves both of us an evening.',
      ],
    ],
  },
  {
    buyer: ada,
    freelancer: 'amara-lens',
    gig: 0,
    quietForDays: 9,
    unread: 0,
    lines: [
      [
        'buyer',
        0,
        'Hello Amara, the glaze on our new bowls is very shiny and my own pictures are all reflections. Can you do something about that?',
      ],
      [
        'freelancer',
        3,
        'Hello Ada, reflections are half of my work. I build a small tent of paper around the piece, so that it reflects nothing but paper.',
      ],
      ['buyer', 0.4, 'And how would the bowls come to you?'],
      [
        'freelancer',
        0.9,
        'Two of each kind are enough, by post. I send them back with the order, wrapped better than they came.',
      ],
      ['buyer', 24, 'Great. Fourteen pieces then, I will order the medium package tonight.'],
      ['freelancer', 12, 'They arrived, all in one piece. The blue one is lovely by the way.'],
    ],
  },
  {
    buyer: ada,
    freelancer: 'sofia-marquez',
    gig: 1,
    quietForDays: 26,
    unread: 0,
    lines: [
      [
        'buyer',
        0,
        'Hi Sofia, is your social media package also something for a studio with 600 followers, or do we have to grow first?',
      ],
      [
        'freelancer',
        7,
        'Hi Ada, small is fine. But to be honest: with 600 followers I would rather plan four good posts than twelve. Shall I tailor the first package to that?',
      ],
      ['buyer', 2, 'I like that you say so. Yes please.'],
      [
        'freelancer',
        1,
        'Then order the first package and write “four posts” in the answers. I send you a plan before I write anything.',
      ],
    ],
  },
  {
    buyer: demoEmail('jonas-berg'),
    freelancer: 'marta-oliveira',
    gig: 1,
    quietForDays: 0.2,
    unread: 1,
    lines: [
      [
        'buyer',
        0,
        'Hi Marta, we are merging two physio practices and need one identity for both. Do you also take care of the signs?',
      ],
      [
        'freelancer',
        2,
        'Hi Jonas, I draw the signs and talk to the sign maker, but I do not put them up. How many places are there?',
      ],
      ['buyer', 4, 'Two doors, one car, and a window of three metres.'],
      [
        'freelancer',
        1,
        'Then the identity package is the right one. I need photographs of the doors and the window with something in the picture for scale.',
      ],
      ['buyer', 3, 'Pictures are on the way. The scale is our trainee, who is 1.74 m and asked me to mention it.'],
    ],
  },
  {
    buyer: demoEmail('grace-mwangi'),
    freelancer: 'marta-oliveira',
    gig: 2,
    quietForDays: 1.3,
    unread: 1,
    lines: [
      [
        'buyer',
        0,
        'Good morning, do you have experience with labels for jars? Ours are round and the paper wrinkles at the shoulder.',
      ],
      [
        'freelancer',
        1,
        'Good morning Grace, yes: the label has to end two millimetres below the shoulder, or be cut in a slight curve. What is your jar called?',
      ],
      ['buyer', 18, 'It is a standard 212 ml one. I measured: 62 mm across, 47 mm of straight side.'],
    ],
  },
  {
    buyer: demoEmail('peter-van-dam'),
    freelancer: 'marta-oliveira',
    gig: 0,
    quietForDays: 12,
    unread: 0,
    lines: [
      [
        'buyer',
        0,
        'Thank you for the files. The printer asked for a version in one colour without the outline. Did I overlook it?',
      ],
      [
        'freelancer',
        0.5,
        'It is in the folder “mono”, the one ending in -solid. The outline is gone there and the gaps are a bit wider.',
      ],
      ['buyer', 0.2, 'Found it. Should have looked before asking, sorry.'],
      ['freelancer', 0.1, 'No need, that is what the messages are for. Good luck with the opening!'],
      ['buyer', 40, 'Opened on Saturday. Three people asked who made the sign.'],
    ],
  },
  {
    buyer: demoEmail('leila-haddad'),
    freelancer: 'priya-raman',
    gig: 0,
    quietForDays: 3,
    unread: 1,
    lines: [
      [
        'buyer',
        0,
        'Hello, can you build a dashboard on top of four years of CSV files? The columns changed twice in that time.',
      ],
      [
        'freelancer',
        2,
        'Hello Leila, yes. Changed columns are normal; I write down which means what and you confirm it once.',
      ],
      ['buyer', 1, 'And will it update itself?'],
      [
        'freelancer',
        0.7,
        'If new files land in the same folder, yes, every night. If a column changes again it stops and tells you, rather than showing nonsense.',
      ],
    ],
  },
  {
    buyer: demoEmail('yuki-tanabe'),
    freelancer: 'noah-cuts',
    gig: 0,
    quietForDays: 5,
    unread: 0,
    lines: [
      [
        'buyer',
        0,
        'Hi Noah, I filmed my grandfather for two hours about his workshop. I would like ten minutes that the whole family watches to the end.',
      ],
      [
        'freelancer',
        4,
        'That is a lovely job. Two things first: is the sound usable all the way through, and does he repeat himself? Repetition is good, it gives me choices.',
      ],
      ['buyer', 6, 'The sound is fine except for the grinder. And yes, he tells the story of the bridge three times.'],
      ['freelancer', 1, 'Then the film begins with the second telling. It is always the second one.'],
      ['buyer', 0.5, 'You are right, it is. How did you know?'],
    ],
  },
  {
    buyer: demoEmail('elena-petrova'),
    freelancer: 'ines-sound',
    gig: 2,
    quietForDays: 8,
    unread: 0,
    lines: [
      [
        'buyer',
        0,
        'Hello Ines, one of our hosts sits beside a fridge. Is that something you can take out of a podcast?',
      ],
      [
        'freelancer',
        2,
        'Mostly. A fridge is polite: it hums on one note. Ask them to unplug it anyway, and to put the car keys into it so that they do not forget.',
      ],
      ['buyer', 0.6, 'That is the best advice I ever got from a sound engineer.'],
      ['freelancer', 0.3, 'It is free of charge. For the eleven old episodes the second package is the right one.'],
    ],
  },
];
