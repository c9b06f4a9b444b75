/** What buyers answer to a freelancer's question; each fits any question. */
export const replies: readonly string[] = [
  'All of it is in our conversation, with two examples we like and one we do not. If anything is missing, ask: I answer the same day.',
  'It is our first order of this kind, so we kept it short: one page, everything we know for sure, and the rest is up to you.',
  'Please go by the notes of our call. The only thing that changed since: we need it two days before the end of the month, not on the last day.',
  'You get access tonight. Use whatever you find in the folder “final”; the others are older and contradict each other.',
  'Same as last time, but for the second shop. The people are the same, the street is louder and the windows are larger.',
  'We talked it over with everyone who will use it. Short answer: simple first, pretty second. The long answer is in the file I sent you.',
  'Mostly people between thirty and sixty who know us from the market. They like it plain, and they read everything to the end.',
  'I tried to write it down and noticed that I know less than I thought. Three things are certain, I numbered them in my last message.',
];

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

/** Why buyers ask to cancel. */
export const cancellationReasons: readonly string[] = [
  'The opening of our second shop has moved to next year, so we do not need this now. Sorry for the trouble; you have done nothing wrong.',
  'Our board has stopped the project this morning. I would rather tell you today than let you work on something nobody will use.',
  'A colleague had ordered the same from somebody else and I learned of it only now. Would you agree to cancel?',
];

/** What buyers write when they call for a decision. */
export const disputeReasons: readonly string[] = [
  'Two of the five parts in the package are missing, and the three that came are the examples I had sent myself. I asked twice what happened.',
  'What came is for another shop: the name, the colours and the street are not ours. The answer was that this is how it always looks.',
];

/** What freelancers answer in a dispute. */
export const evidence: readonly string[] = [
  'The brief of the first of the month names three parts. The two others were asked for after the delivery, and I offered them as an extra.',
  'I delivered what the answers to my questions describe, word for word. I am glad to change it, but I was not given the chance.',
];
