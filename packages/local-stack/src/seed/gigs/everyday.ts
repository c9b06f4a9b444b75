import { inOneWay, type SeedFreelancer } from '../types.ts';

/** Freelancers in lifestyle and learning. */
export const coaches: readonly SeedFreelancer[] = [
  {
    name: 'Giulia Ferrante',
    handle: 'giulia-ferrante',
    country: 'IT',
    timeZone: 'Europe/Rome',
    languages: [
      ['it', 'native'],
      ['en', 'fluent'],
      ['de', 'conversational'],
    ],
    headline: 'Maths and physics for people who were told they cannot',
    bio: 'I taught at a school in Bologna for nine years and now work online. Most of my students do not lack talent; they once missed a week and built everything after it on sand. We find that week first.',
    skills: ['Mathematics', 'Physics', 'Exam preparation', 'Italian', 'Patience'],
    category: 'lifestyle-and-learning',
    gigs: inOneWay(
      {
        process:
          'You send me one exercise you got wrong. From your mistake I see where to begin, we meet online with a shared whiteboard, and you keep everything we wrote.',
        tiers: ['One lesson', 'Four lessons', 'Ten lessons'],
        steps: [
          'Sixty minutes and the notes of it.',
          'Four lessons within a month, exercises between them.',
          'Ten lessons, a plan, and an answer to questions in between.',
        ],
      },
      [
        {
          title: 'I will teach you algebra from where you got lost',
          subcategory: 'online-tutoring',
          tags: ['maths', 'algebra', 'tutoring'],
          pitch:
            'Letters in sums are not the problem, the step before them is. We go back as far as needed, which is usually less far than you fear, and then forward quickly.',
          includes: ['Shared whiteboard', 'Notes as PDF', 'One set of exercises'],
          price: 30,
          days: 3,
          faq: [
            [
              'Which ages do you teach?',
              'From twelve to about seventy; the oldest so far wanted to help his granddaughter and then overtook her.',
            ],
          ],
          ask: 'What did you last understand well?',
        },
        {
          title: 'Calm preparation for your school-leaving exam in maths',
          subcategory: 'online-tutoring',
          tags: ['exam', 'maths', 'school'],
          pitch:
            'Six weeks before the exam nobody needs new theory. You need three old papers, a clock, and someone who tells you which points are easy. That is what we do.',
          includes: ['Old papers, chosen for you', 'A plan per week', 'Marked solutions'],
          price: 35,
          days: 5,
          faq: [
            [
              'Which exams do you know?',
              'Italian maturità, German Abitur, A level and the IB. Send me the syllabus if yours is another.',
            ],
          ],
          ask: 'When is the exam, and which topics frighten you?',
        },
        {
          title: 'I will explain first-year university physics in plain words',
          subcategory: 'online-tutoring',
          tags: ['physics', 'university', 'mechanics'],
          pitch:
            'Mechanics, waves, a bit of heat. I draw every problem before I calculate it, and you will too, because a good drawing is half of the solution.',
          includes: ['Shared whiteboard', 'Drawings you can keep', 'Check of one problem sheet'],
          price: 40,
          days: 4,
          faq: [
            [
              'Do you solve my graded homework?',
              'No. I solve one like it with you, and then yours is not hard any more.',
            ],
          ],
          ask: 'Which course is it, and which chapter are you in?',
        },
        {
          title: 'Statistics for theses in psychology and social sciences',
          subcategory: 'online-tutoring',
          tags: ['statistics', 'thesis', 'data'],
          pitch:
            'You have questionnaires and a deadline, and the lecture was three years ago. We choose the test together, run it, and write the paragraph so that you can defend it.',
          includes: ['Choice of the right test', 'Commented script', 'Wording of the results'],
          price: 45,
          days: 4,
          faq: [['Which software do you use?', 'R or Jamovi, whichever your department accepts.']],
          ask: 'What is your question, and how many people answered?',
        },
        {
          title: 'I will teach you Italian for a life among Italians',
          subcategory: 'language-lessons',
          tags: ['italian', 'conversation', 'beginner'],
          pitch:
            'Ordering a coffee is easy. Telling the plumber when to come and what must not happen to the tiles is Italian. We practise situations you are going to have.',
          includes: ['Conversation online', 'Word list of the lesson', 'A short voice message to repeat'],
          price: 28,
          days: 3,
          faq: [
            [
              'I know no Italian at all.',
              'Perfect, then there is nothing to unlearn. The first lesson is half in English.',
            ],
          ],
          ask: 'Where will you need your Italian?',
        },
        {
          title: 'Italian conversation for those who understand but stay silent',
          subcategory: 'language-lessons',
          tags: ['italian', 'speaking', 'intermediate'],
          pitch:
            'You read the newspaper and freeze when someone asks the time. I ask many small questions and interrupt rarely; after four lessons most people argue with me.',
          includes: ['Conversation online', 'Three corrections, not thirty', 'One article to talk about'],
          price: 28,
          days: 3,
          faq: [
            [
              'Do you correct every mistake?',
              'Only those that would be misunderstood. The others disappear by themselves.',
            ],
          ],
          ask: 'What do you like to talk about in your own language?',
        },
        {
          title: 'Learning how to learn: a plan for adults who study again',
          subcategory: 'online-tutoring',
          tags: ['learning', 'planning', 'adults'],
          pitch:
            'Work, family and a degree: time is what it is, so the method has to be good. We build a week that survives a sick child and a late meeting.',
          includes: ['A weekly plan', 'Two methods that suit you', 'A check after two weeks'],
          price: 40,
          days: 5,
          faq: [
            [
              'Is this coaching?',
              'It is teaching. You will leave with a timetable and two habits, not with a feeling.',
            ],
          ],
          ask: 'What do you study, and how many hours a week are yours?',
        },
        {
          title: 'I will prepare your child for secondary school mathematics',
          subcategory: 'online-tutoring',
          tags: ['maths', 'children', 'school'],
          pitch:
            'Fractions decide. Whoever has them in their fingers by twelve has an easy time until sixteen. We cook, measure, draw and only then calculate.',
          includes: ['Lessons of 45 minutes', 'Games to print', 'A word to the parents'],
          price: 28,
          days: 3,
          faq: [
            ['Should I sit beside my child?', 'For the first ten minutes, yes. Then have a coffee in another room.'],
          ],
          ask: 'How old is your child, and what do they enjoy?',
        },
      ],
    ),
  },
  {
    name: 'Min-jun Park',
    handle: 'minjun-moves',
    country: 'KR',
    timeZone: 'Asia/Seoul',
    languages: [
      ['ko', 'native'],
      ['en', 'fluent'],
    ],
    headline: 'Training and food plans for people with desk jobs',
    bio: 'Sports scientist, former rower, father of twins. I write plans for weeks that go wrong, because all weeks do. No supplements, no shouting, no before-and-after pictures.',
    skills: ['Strength training', 'Running', 'Mobility', 'Meal planning', 'Habit building'],
    category: 'lifestyle-and-learning',
    gigs: inOneWay(
      {
        process:
          'You answer ten questions about your week, your body and your kitchen. Within the time of the package you get the plan, try it, and tell me what did not work; then I change it.',
        tiers: ['Two weeks', 'Six weeks', 'Twelve weeks'],
        steps: [
          'A plan for two weeks with pictures of each exercise or meal.',
          'Six weeks that build on each other, one change on request.',
          'Twelve weeks, a check every other week, changes as needed.',
        ],
      },
      [
        {
          title: 'I will write a strength plan for two dumbbells and no time',
          subcategory: 'fitness-plans',
          tags: ['strength', 'home', 'dumbbell'],
          pitch:
            'Twenty-five minutes, three times a week, next to the sofa. The plan begins where you are, grows slowly, and tells you what to do in a week with only one free evening.',
          includes: ['Plan as PDF and calendar', 'Short videos of each exercise', 'A plan B for bad weeks'],
          price: 35,
          days: 3,
          faq: [['I have never trained.', 'Good. We start with movements you know from carrying shopping.']],
          ask: 'What equipment do you have, and which days are free?',
        },
        {
          title: 'Your first ten kilometres without an injury',
          subcategory: 'fitness-plans',
          tags: ['running', 'beginner', '10k'],
          pitch:
            'Most beginners run too fast and stop after three weeks with a sore knee. You will run slowly, talk while you do it, and arrive.',
          includes: ['Plan by minutes, not kilometres', 'Warm-up routine', 'Signs that you should rest'],
          price: 35,
          days: 3,
          faq: [['How long will it take?', 'Eight to twelve weeks if you can walk briskly for an hour today.']],
          ask: 'How far do you get today before you want to walk?',
        },
        {
          title: 'I will build a mobility routine for stiff backs and shoulders',
          subcategory: 'fitness-plans',
          tags: ['mobility', 'back', 'office'],
          pitch:
            'Eight minutes in the morning and two at the desk. Not a cure, but most people who sit all day feel the difference within two weeks.',
          includes: ['Morning routine', 'Desk routine', 'Pictures of each movement'],
          price: 30,
          days: 2,
          faq: [['I have pain. Is this for me?', 'If it is strong or new, see a doctor first. I do not replace one.']],
          ask: 'Where does it feel stiff, and what do you do all day?',
        },
        {
          title: 'Meal plan for a family of four on weekday evenings',
          subcategory: 'nutrition-plans',
          tags: ['meal plan', 'family', 'cooking'],
          pitch:
            'Five dinners, thirty minutes each, one shopping list, and something in each that the pickiest person eats. Left-overs are planned, not accidental.',
          includes: ['Five dinners a week', 'Shopping list by shelf', 'Swaps for allergies'],
          price: 30,
          days: 3,
          faq: [['Do you plan for vegetarians?', 'Yes, and for mixed families, which is harder and more fun.']],
          ask: 'Who eats with you, and what do they refuse?',
        },
        {
          title: 'I will plan meals for training days and rest days',
          subcategory: 'nutrition-plans',
          tags: ['nutrition', 'sport', 'protein'],
          pitch:
            'Enough protein, enough carbohydrates before it matters, and food that exists in a normal supermarket. I count so that you do not have to.',
          includes: ['Meals for seven days', 'Amounts in spoons and grams', 'Snack list'],
          price: 40,
          days: 4,
          faq: [['Do you recommend supplements?', 'Almost never. Food first, and for most people food last.']],
          ask: 'What do you train, how often, and what do you like to eat?',
        },
        {
          title: 'Korean home cooking, four weeks of simple lunches',
          subcategory: 'nutrition-plans',
          tags: ['korean', 'lunch', 'recipes'],
          pitch:
            'Rice, three small dishes, something fermented. I show you what to prepare on Sunday so that weekday lunches take seven minutes.',
          includes: ['Twenty lunches', 'Sunday preparation plan', 'List of things to buy once'],
          price: 30,
          days: 4,
          faq: [['Will it be spicy?', 'As spicy as you like; each recipe says where the heat comes from.']],
          ask: 'Which Asian ingredients can you buy nearby?',
        },
        {
          title: 'I will get you back into training after a long break',
          subcategory: 'fitness-plans',
          tags: ['comeback', 'strength', 'endurance'],
          pitch:
            'A baby, a project, a broken wrist: breaks happen. The plan assumes you remember more than your muscles do and keeps you from proving it in week one.',
          includes: ['Two tests to begin with', 'Plan that adapts to them', 'One call of twenty minutes'],
          price: 40,
          days: 3,
          faq: [
            [
              'I was quite good once.',
              'Then we go slower than you want for three weeks, and faster than you expect afterwards.',
            ],
          ],
          ask: 'How long was the break, and what did you do before?',
        },
        {
          title: 'Weekend hike plan: from city legs to a mountain hut',
          subcategory: 'fitness-plans',
          tags: ['hiking', 'endurance', 'mountains'],
          pitch: 'Stairs, a backpack and six weeks. You arrive at the hut tired and happy rather than just tired.',
          includes: ['Six weeks of training', 'Packing list', 'Foot care in one page'],
          price: 35,
          days: 4,
          faq: [['Do I need mountains nearby?', 'No. A stairwell and a heavy bag do very well.']],
          ask: 'Which hike is it, and when?',
        },
      ],
    ),
  },
  {
    name: 'Sienna Walsh',
    handle: 'sienna-walsh',
    country: 'AU',
    timeZone: 'Australia/Melbourne',
    languages: [
      ['en', 'native'],
      ['fr', 'basic'],
    ],
    headline: 'Interior plans for rented flats and real budgets',
    bio: 'I furnish homes from a distance: you measure, I draw. Twelve years in a design studio taught me what good rooms have in common, and it is hardly ever the expensive thing.',
    skills: ['Space planning', 'Lighting', 'Colour', 'SketchUp', 'Second-hand hunting'],
    category: 'lifestyle-and-learning',
    gigs: inOneWay(
      {
        process:
          'You send a floor plan or a drawing with measurements, a few pictures, and what annoys you most. I answer with a first sketch, we talk about it once, and you get the final plan with a list.',
        tiers: ['One corner', 'One room', 'The whole flat'],
        steps: [
          'A plan for one corner or one wall with a shopping list.',
          'A whole room to scale, lighting and colours included.',
          'Up to four rooms that belong together, and one round of changes each.',
        ],
      },
      [
        {
          title: 'I will plan your living room around what you already own',
          subcategory: 'interior-planning',
          tags: ['living room', 'interior', 'floor plan'],
          pitch:
            'Moving the sofa costs nothing. I start with your own furniture, then say what is missing, and only then what to buy.',
          includes: ['Plan to scale', 'Pictures of the idea', 'Shopping list by priority'],
          price: 70,
          days: 5,
          faq: [
            [
              'I rent and may not drill.',
              'Most of my clients rent. There are clamps, rails and very good adhesive hooks.',
            ],
          ],
          ask: 'What annoys you most about the room?',
        },
        {
          title: 'A small bedroom that feels twice its size',
          subcategory: 'interior-planning',
          tags: ['bedroom', 'small space', 'storage'],
          pitch:
            'Under nine square metres every centimetre has a job. Bed, storage and one free surface: that is enough, if they stand in the right order.',
          includes: ['Plan to scale', 'Storage ideas by height', 'Light plan'],
          price: 65,
          days: 4,
          faq: [['Can a desk fit as well?', 'Often, if it is allowed to be forty centimetres deep.']],
          ask: 'How large is the room, and where are door and window?',
        },
        {
          title: 'I will choose colours for your walls that you can live with',
          subcategory: 'interior-planning',
          tags: ['colour', 'paint', 'walls'],
          pitch:
            'Paint is cheap, painting twice is not. I look at the direction of your windows and give you three combinations that also work in November.',
          includes: ['Three palettes', 'Paint codes', 'A visualised wall'],
          price: 45,
          days: 3,
          faq: [
            [
              'Do you know brands in my country?',
              'I give codes of an international system that any paint shop can mix.',
            ],
          ],
          ask: 'Which way do the windows face, and what colour is the floor?',
        },
        {
          title: 'Home office for two in a flat for one',
          subcategory: 'interior-planning',
          tags: ['home office', 'ergonomics', 'small space'],
          pitch:
            'Two people, two calls at the same time, one living room. I plan desks, sound and light so that you can still eat at the table.',
          includes: ['Plan to scale', 'Ergonomic measures', 'Sound and light ideas'],
          price: 75,
          days: 5,
          faq: [['Do we need a partition?', 'Usually a shelf and a curtain do more for the ears than a wall.']],
          ask: 'When do both of you have calls?',
        },
        {
          title: 'I will make a lighting plan for a dark apartment',
          subcategory: 'interior-planning',
          tags: ['lighting', 'lamps', 'interior'],
          pitch:
            'One lamp in the middle of the ceiling makes every room look tired. Five small ones do not, and they need no electrician.',
          includes: ['Plan of all lamps', 'Bulbs with colour temperature', 'List with alternatives'],
          price: 60,
          days: 4,
          faq: [['Will my electricity bill grow?', 'By about the price of a coffee a month.']],
          ask: 'Which rooms are darkest, and when do you use them?',
        },
        {
          title: 'Nursery plan that still works when they are ten',
          subcategory: 'interior-planning',
          tags: ['nursery', 'children', 'furniture'],
          pitch:
            'Nothing in it is shaped like a cloud. The shelf becomes a desk, the rug survives, and the room grows up without being bought again.',
          includes: ['Two plans, now and later', 'Safety check', 'Shopping list'],
          price: 70,
          days: 5,
          faq: [['We do not know the sex of the baby.', 'The room does not need to know either.']],
          ask: 'How large is the room, and what must stay in it?',
        },
        {
          title: 'I will furnish your holiday rental on a fixed budget',
          subcategory: 'interior-planning',
          tags: ['rental', 'budget', 'furniture'],
          pitch:
            'Guests need hooks, a good mattress, sharp knives and somewhere to put the suitcase. Everything else is for the pictures, and I know what that may cost.',
          includes: ['Plan of each room', 'List within your budget', 'Order of buying'],
          price: 110,
          days: 8,
          faq: [['What budget do you need?', 'I have furnished two rooms for 2,400. It takes longer when it is less.']],
          ask: 'What is the budget, and who are the guests?',
        },
        {
          title: 'Balcony plan: shade, seats and plants that survive',
          subcategory: 'interior-planning',
          tags: ['balcony', 'plants', 'outdoor'],
          pitch:
            'Three square metres are enough for breakfast. I plan for your wind and your sun, and for a watering can rather than good intentions.',
          includes: ['Plan to scale', 'Plants by season', 'Watering in one page'],
          price: 50,
          days: 4,
          faq: [['I kill every plant.', 'Then you get five that have survived me.']],
          ask: 'How large is the balcony, and when is the sun there?',
        },
      ],
    ),
  },
  {
    name: 'Thandi Mokoena',
    handle: 'thandi-travels',
    country: 'ZA',
    timeZone: 'Africa/Johannesburg',
    languages: [
      ['en', 'native'],
      ['zu', 'native'],
      ['pt', 'conversational'],
    ],
    headline: 'Slow itineraries, honest budgets, and English lessons on the way',
    bio: 'I plan journeys for people who would rather see one valley properly than four capitals. I know southern Africa by foot, Portugal by train, and most timetables by heart.',
    skills: ['Itineraries', 'Public transport', 'Budgeting', 'English teaching', 'Southern Africa'],
    category: 'lifestyle-and-learning',
    gigs: inOneWay(
      {
        process:
          'Tell me what a good day of holiday looks like for you. I send a draft of the route within half of the time, you cross things out, and I finish it with times, prices and a plan for rain.',
        tiers: ['A long weekend', 'Ten days', 'Three weeks'],
        steps: [
          'Three to four days, hour by hour where it matters.',
          'Ten days with transport, places to stay and two free days.',
          'Three weeks, bookings explained, and questions answered on the way.',
        ],
      },
      [
        {
          title: 'I will plan your slow journey through South Africa',
          subcategory: 'travel-planning',
          tags: ['south africa', 'itinerary', 'road trip'],
          pitch:
            'The Cape, yes, but also the Karoo at dusk and a coast where nobody sells sunglasses. Distances are honest, and nobody drives after dark.',
          includes: ['Route with driving times', 'Places to stay in three classes', 'Safety notes without drama'],
          price: 60,
          days: 6,
          faq: [['Is it safe with children?', 'Where I send you, yes, and I say plainly where I would not go.']],
          ask: 'Who travels, when, and do you like to drive?',
        },
        {
          title: 'Portugal by train: ten days without a car',
          subcategory: 'travel-planning',
          tags: ['portugal', 'train', 'itinerary'],
          pitch:
            'Porto, the Douro line, Coimbra, and a village with one restaurant. All by train, with the seats on the river side.',
          includes: ['Timetable for each day', 'Seats and tickets explained', 'Restaurants that locals use'],
          price: 50,
          days: 4,
          faq: [['Can you book for us?', 'No, but you get the links and the right moment for each.']],
          ask: 'In which month do you travel, and what must not be missing?',
        },
        {
          title: 'I will plan a family trip in which parents rest too',
          subcategory: 'travel-planning',
          tags: ['family', 'holiday', 'children'],
          pitch:
            'One thing a day, a playground before every museum, and one evening for the grown-ups. I have two children and plan like it.',
          includes: ['One plan per day', 'Rain alternatives', 'Packing list by age'],
          price: 55,
          days: 5,
          faq: [['Ours is a picky eater.', 'Each day has one place where there are plain noodles.']],
          ask: 'How old are the children, and how do you like to travel?',
        },
        {
          title: 'A weekend in a city, planned around food',
          subcategory: 'travel-planning',
          tags: ['city break', 'food', 'weekend'],
          pitch:
            'Two breakfasts, one market, one long lunch and one place you have to book today. Between them you walk, which is the point of a city.',
          includes: ['Walks between the meals', 'What to order where', 'Map for your phone'],
          price: 35,
          days: 3,
          faq: [['We are vegetarians.', 'Tell me first, and the market moves to the middle of the plan.']],
          ask: 'Which city, and what did you last eat that made you happy?',
        },
        {
          title: 'I will turn your bucket list into a budget for a year',
          subcategory: 'travel-planning',
          tags: ['budget', 'long trip', 'planning'],
          pitch:
            'A year away costs less than most people think and more than blogs say. I put real numbers on your list and show what to leave out.',
          includes: ['Budget sheet by month', 'Route that follows the weather', 'Visa calendar'],
          price: 80,
          days: 7,
          faq: [['How exact are the numbers?', 'Within ten per cent for those who came back and told me.']],
          ask: 'What is on the list, and what may it cost?',
        },
        {
          title: 'English for travellers: speak before you pack',
          subcategory: 'language-lessons',
          tags: ['english', 'travel', 'speaking'],
          pitch:
            'Airports, landladies, chemists and small talk on trains. Four situations, played until they are boring. Boring is what you want at a border.',
          includes: ['Lessons of 45 minutes', 'Phrases on one page', 'Voice messages to repeat'],
          price: 25,
          days: 3,
          faq: [['My school English is thirty years old.', 'It is still there, under the dust. It takes two lessons.']],
          ask: 'Where are you going, and what worries you?',
        },
        {
          title: 'I will help you speak up in English meetings',
          subcategory: 'language-lessons',
          tags: ['english', 'business', 'meetings'],
          pitch:
            'Interrupting politely, disagreeing without damage, and asking for the third repetition. We practise with your real agenda.',
          includes: ['Lessons of 50 minutes', 'Sentences you will really use', 'Recording to listen to again'],
          price: 35,
          days: 3,
          faq: [['Will you correct my accent?', 'Only where it gets in the way. Accents are luggage, not faults.']],
          ask: 'What kind of meetings, and with whom?',
        },
        {
          title: 'Walking holiday planned to the last bus stop',
          subcategory: 'travel-planning',
          tags: ['hiking', 'public transport', 'route'],
          pitch:
            'Hut to hut or village to village, with daily climbs that suit your knees and a bus where the weather turns.',
          includes: ['Tracks for your phone', 'Daily profile', 'Escape routes'],
          price: 55,
          days: 5,
          faq: [['How fit do we have to be?', 'Tell me your last long walk, and I plan for a little less than that.']],
          ask: 'How far do you like to walk in a day?',
        },
      ],
    ),
  },
];
