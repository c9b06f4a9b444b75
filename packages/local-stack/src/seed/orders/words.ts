/** What buyers answer when a freelancer asks what the work is about, by category. */
export const briefs: Readonly<Record<string, readonly string[]>> = {
  'graphics-and-design': [
    'We are a small roastery in Ghent and sell to cafés within cycling distance. It should feel warm and made by hand, but not old-fashioned. Please no coffee beans in the mark.',
    'A studio of four physiotherapists. Calm, trustworthy, a little playful. Our sign is 60 cm wide and seen from across the street, so it must be readable.',
    'A board game for two that comes out in spring. I attach nothing yet: the rules fit on one page and I would rather tell you the story in two sentences when you start.',
  ],
  'programming-and-tech': [
    'The shop runs on the latest stable version behind a proxy. The error shows up about once in fifty orders, always after the customer went back a page. I can give you access to staging.',
    'About 300 members, three roles, log-in by e-mail. There is a spreadsheet that does the job today, and everybody is afraid of touching it.',
    'The partner documents their interface well, ours is the messy side. We need orders to arrive within a minute and a way to see what failed.',
  ],
  'writing-and-translation': [
    'The reader is a facility manager who has ten minutes. About 900 words. Please keep our terms for the parts; the list is in the first message.',
    'From English into the language of the gig, 2,400 words, for a museum label series. Short sentences, no jokes that need footnotes.',
    'It is for people who come to us for the first time and are a bit nervous. Friendly, precise, no exclamation marks.',
  ],
  'video-and-animation': [
    'Forty minutes of talking head and twelve clips of the workshop. I would like four minutes at the end, with a clear first ten seconds.',
    'We explain how a heat pump works to people who rent. One character, no logos flying around, subtitles in two languages.',
  ],
  'music-and-audio': [
    'Two hosts in different rooms, one of them with a fridge in it. Eleven episodes of about half an hour, the first by Friday if possible.',
    'Something that starts small and opens up after twenty seconds. Strings are fine, no choir. It is for the end of a documentary about a river.',
  ],
  marketing: [
    'We rent cargo bikes in three cities. Searches come, bookings do not. You get read access to our numbers today.',
    'A newsletter to 3,800 people who bought once. We write ourselves, but we do not know what to write about and how often.',
  ],
  photography: [
    'Fourteen products, all of them glass, so reflections matter. White background for the shop and one mood picture each.',
    'Sixty portraits from our summer party. Natural, please: colours, cropping, and the two red-eye pictures.',
  ],
  business: [
    'We open a second shop in September and the bank asks for three years of figures. The first shop’s books are in order and I can export them.',
    'Two founders, six freelancers, too many lists. We want to know what is due this week without asking each other.',
  ],
  'data-and-ai': [
    'Four years of orders as CSV, one file per month, and the columns changed twice. I need to see returning customers by region.',
    'A sheet with twenty tabs that three people edit. Please make it so that nobody can break the formulas any more.',
  ],
  'lifestyle-and-learning': [
    'I learn on weekday evenings, forty minutes at most. I read well but freeze as soon as somebody asks me something.',
    'Two adults and a child of five, ten days in May, one of us does not fly. We like food markets more than museums.',
  ],
};

/** What freelancers write with a first delivery. */
export const deliveryNotes: readonly string[] = [
  'Here is everything you ordered. I kept a copy of the sources, so changes are quick. Have a look in peace and tell me what you think.',
  'Done! I took the liberty of solving one small thing you had not asked for; it is the last item in the notes and easy to leave out.',
  'This is the first complete version. The parts I was unsure about are marked, two sentences each on why I decided as I did.',
  'Finished a little early. Please check the names and numbers first: those are the things only you can know.',
  'As agreed, with the variant we talked about as the second option. I would choose the first, but both are complete.',
  'All parts are in. If something does not open on your side, write to me and I send it in another format within the hour.',
];

/** What buyers ask to have changed. */
export const revisionNotes: readonly string[] = [
  'This is close to what I had in mind. Could the second part be a bit calmer, and the last one shorter by a third?',
  'Lovely work. Two things: the green is too cold for us, and the name is missing its accent in the small version.',
  'The structure is right. Please replace the example in the middle, our customers would not recognise themselves in it.',
  'Nearly there! On a phone the upper part gets tight, and I would like the date to stand on its own line.',
];

/** What freelancers write with the version after a revision. */
export const secondDeliveryNotes: readonly string[] = [
  'Both points are done, and I checked the rest again with your note in mind. Thank you for being so clear.',
  'Changed as you described. The earlier version is still in the folder in case you want to compare.',
  'Here is the new version. I shortened a little more than you asked, because it reads better; the longer one is included.',
];
