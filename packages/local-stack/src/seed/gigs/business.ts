import type { SeedFreelancer } from '../types.ts';

/** Freelancers in business and customer work. */
export const advisers: readonly SeedFreelancer[] = [
  {
    name: 'Wanjiru Kamau',
    handle: 'wanjiru-kamau',
    country: 'KE',
    timeZone: 'Africa/Nairobi',
    languages: [
      ['sw', 'native'],
      ['en', 'fluent'],
      ['fr', 'basic'],
    ],
    headline: 'Virtual assistant for founders with too many tabs open',
    bio: 'I ran the front office of a medical practice in Nairobi before I took my desk home. Diaries, inboxes, suppliers and travel are where I am calmest. I write down how I do things, so that you never depend on me remembering, and I tell you early when something will be late.',
    skills: ['Inbox management', 'Scheduling', 'Travel booking', 'Research', 'Customer care', 'Documentation'],
    category: 'business',
    gigs: [
      {
        title: 'I will clear your inbox and keep it that way',
        subcategory: 'virtual-assistance',
        tags: ['inbox', 'email', 'virtual assistant'],
        pitch:
          'Four thousand unread messages is not a character flaw, it is a missing system. I sort what is there, unsubscribe from what you never open, and leave you with a short list of people who really are waiting.',
        process:
          'You give me delegated access, not your password. I sort for a day without deleting anything, show you the rules I would use, and only then set them up.',
        includes: ['Labels and filters', 'Drafted replies', 'Written inbox guide'],
        price: 60,
        days: 5,
        tiers: ['5 hours', '10 hours', '20 hours'],
        steps: [
          'Backlog sorted and filters set up.',
          'Adds drafts for the replies that are waiting on you.',
          'Adds daily upkeep until delivery and a guide to carry on alone.',
        ],
        faq: [
          [
            'Will you see private mail?',
            'Only if it is in the folders you share. We can agree on senders that I skip.',
          ],
          [
            'Do you send replies in my name?',
            'I leave drafts. If you want me to send routine ones, we write down which.',
          ],
        ],
        ask: 'Which mail service do you use, and roughly how many messages are unread?',
      },
      {
        title: 'Calendar management across awkward time zones',
        subcategory: 'virtual-assistance',
        tags: ['calendar', 'scheduling', 'meetings'],
        pitch:
          'You in Lisbon, the supplier in Taipei, the board in Toronto. I find the hour nobody hates, send the invitation with the right link, and move everything again when one of them gets the flu.',
        process:
          'We spend twenty minutes on your rules: protected mornings, travel buffers, who may interrupt. After that I handle requests and report once a day.',
        includes: ['Your scheduling rules', 'Daily summary', 'Rescheduling and reminders'],
        price: 45,
        days: 7,
        tiers: ['Up to 10 meetings', 'Up to 25 meetings', 'Up to 50 meetings'],
        steps: [
          'Ten meetings arranged and confirmed.',
          'Twenty-five meetings with a note every evening on what changed.',
          'Fifty meetings, including panels and group calls with several companies.',
        ],
        faq: [
          ['When are you online?', 'Weekdays from 8:00 to 18:00 in Nairobi, which is UTC+3. Saturdays by arrangement.'],
        ],
        ask: 'Which hours are never to be booked?',
      },
      {
        title: 'I will plan your business trip down to the last taxi',
        subcategory: 'virtual-assistance',
        tags: ['travel', 'itinerary', 'business trip'],
        pitch:
          'Flights that leave time for the visa queue, a hotel within walking distance of the meeting, and one page that works without a signal. I have rescued enough stranded doctors to know where plans break.',
        process:
          'I send two or three options with prices and the catch in each. You choose and pay directly, I confirm every booking and put it all on a single page.',
        includes: ['One-page itinerary', 'Entry requirements', 'Plan B for missed links'],
        price: 35,
        days: 3,
        tiers: ['One city', 'Two or three cities', 'A small team'],
        steps: [
          'Transport and one hotel, with options to choose from.',
          'Up to three stops, and the entry rules checked for your passport.',
          'Up to five travellers from different places, with a fallback for each leg.',
        ],
        faq: [
          [
            'Do you pay for bookings?',
            'No. I send you links, or hold reservations that you confirm with your own card.',
          ],
        ],
        ask: 'Where, when, and which passport do you travel on?',
      },
      {
        title: 'Supplier research with phone calls, not just searches',
        subcategory: 'virtual-assistance',
        tags: ['research', 'suppliers', 'sourcing', 'east africa'],
        pitch:
          'Half of the good suppliers in East Africa have no website worth reading. I ring them, ask for prices, minimum orders and lead times, and write down how they answered as well as what they said.',
        process:
          'You describe what you need and what would rule a supplier out. I make a long list, call, and cut it down to those worth your time.',
        includes: ['Comparison sheet', 'Call notes', 'Samples requested for you'],
        price: 55,
        days: 5,
        tiers: ['5 suppliers', '12 suppliers', '25 suppliers'],
        steps: [
          'Five suppliers reached and compared.',
          'Twelve suppliers, with notes from every conversation.',
          'Twenty-five suppliers, samples requested from your favourite three.',
        ],
        faq: [
          ['In which languages do you call?', 'Swahili and English. For French I write rather than ring.'],
          ['Do you take commission from suppliers?', 'Never. You are the only one who pays me.'],
        ],
        ask: 'What do you want to buy, how much of it, and delivered where?',
      },
      {
        title: 'I will type up and tidy your meeting minutes',
        subcategory: 'virtual-assistance',
        tags: ['minutes', 'meetings', 'notes'],
        pitch:
          'Two pages that say what was decided, who will do it and by when. I leave out the weather and the eight minutes spent looking for a charger, but I keep the objection that somebody will ask about later.',
        process:
          'Send a recording or let me sit in silently. I write the same day where I can, mark anything I could not hear, and you correct names once.',
        includes: ['Decisions and actions', 'Ready-to-send summary', 'Action tracker'],
        price: 25,
        days: 2,
        tiers: ['One meeting', 'Three meetings', 'Six meetings'],
        steps: [
          'Up to 60 minutes of recording.',
          'Three hours in total.',
          'Six hours, with one running list of actions.',
        ],
        faq: [
          ['Is it confidential?', 'Yes. I sign your agreement if you have one and delete recordings after delivery.'],
        ],
        ask: 'Who was in the room, and how are the names spelt?',
      },
      {
        title: 'I will answer your shop customers by e-mail, kindly',
        subcategory: 'customer-support',
        tags: ['customer care', 'email', 'online shop'],
        pitch:
          'Where is my parcel, can I change the size, the lid arrived cracked. I answer as a person would at a good counter: sorry once, then the solution, then a date they can hold us to.',
        process:
          'I read your policies and fifty old replies first. For two days I only draft, you correct my tone, and from then on I answer on my own.',
        includes: ['Replies in your tone', 'Escalation list', 'Report on causes'],
        price: 70,
        days: 7,
        tiers: ['50 tickets', '120 tickets', '250 tickets'],
        steps: [
          'Up to fifty customer e-mails answered.',
          'Up to 120, with hard cases handed to you already summarised.',
          'Up to 250, and a page on what keeps going wrong and why.',
        ],
        faq: [
          ['Can you issue refunds?', 'Up to a limit you set. Above it I prepare the case and you press the button.'],
          ['Which help desks do you know?', 'Zendesk, Freshdesk and plain shared mailboxes.'],
        ],
        ask: 'What are your rules on returns and refunds?',
      },
      {
        title: 'Saved replies that do not sound saved',
        subcategory: 'customer-support',
        tags: ['templates', 'support', 'macros'],
        pitch:
          'I turn the answers you type every week into short building blocks with room for a human sentence. Nobody will read "we apologise for any inconvenience" from you again.',
        process:
          'You export a month of conversations. I group them by what the customer wanted, draft a reply for each group, and test them against real messages.',
        includes: ['Replies ready to import', 'Notes on when not to use', 'Swahili versions'],
        price: 50,
        days: 4,
        tiers: ['10 replies', '25 replies', '50 replies'],
        steps: [
          'The ten questions you get most.',
          'Twenty-five, with a warning where a template would hurt.',
          'Fifty, in English and Swahili.',
        ],
        faq: [['We have no export. Is that a problem?', 'No. Forward me some typical threads with the names removed.']],
        ask: 'Please paste three replies that you are proud of.',
      },
      {
        title: 'Event logistics desk for workshops and retreats',
        subcategory: 'project-management',
        tags: ['events', 'logistics', 'retreat'],
        pitch:
          'Somebody has to know that the projector needs an adapter and that Joost eats no nuts. I keep the guest list, the venue, the caterer and the clock in one sheet and chase whoever has gone quiet.',
        process:
          'We begin with the date and work backwards. You get a weekly page with three colours: done, moving, needs you. The last days I am on call.',
        includes: ['Planning sheet', 'Guest communication', 'Minute-by-minute run sheet'],
        price: 110,
        days: 14,
        tiers: ['Half a day, 20 guests', 'One day, 50 guests', 'Two days, 80 guests'],
        steps: [
          'Venue, catering and a timetable for a small workshop.',
          'Adds invitations, replies and dietary needs.',
          'Adds overnight stays, transfers and support on the day by phone.',
        ],
        faq: [
          ['Do you travel to the event?', 'Within Kenya yes, for the cost of the journey. Elsewhere I steer by phone.'],
        ],
        ask: 'Date, place, number of guests, and what must not go wrong?',
      },
    ],
  },
  {
    name: 'Theo Lavallee',
    handle: 'theo-lavallee',
    country: 'CA',
    timeZone: 'America/Toronto',
    languages: [
      ['fr', 'native'],
      ['en', 'native'],
      ['es', 'conversational'],
    ],
    headline: 'Support teams and small projects, put in order',
    bio: 'Eleven years in call centres and software support around Montreal, first with a headset, later with a team and a budget. I still take tickets every week because you cannot design a queue from a spreadsheet. Bilingual, blunt about backlogs, gentle with people.',
    skills: ['Customer support', 'Help centres', 'Team training', 'Project planning', 'Facilitation'],
    category: 'business',
    gigs: [
      {
        title: 'I will set up your help desk so two people can run it',
        subcategory: 'customer-support',
        tags: ['help desk', 'setup', 'small team'],
        pitch:
          'Most help desks are configured for a company ten times your size. I switch off what you do not need, route the rest sensibly, and make sure that nothing waits in a queue nobody looks at.',
        process:
          'One call about who writes to you and why. I build in a test account, we push twenty real messages through it, then we go live on a quiet Tuesday.',
        includes: ['Queues and routing', 'Out-of-hours rules', 'Recorded walkthrough'],
        price: 140,
        days: 6,
        tiers: ['One channel', 'Three channels', 'Three channels, two languages'],
        steps: [
          'E-mail only, with tags, views and a first set of rules.',
          'Adds chat and a contact form that asks the right things.',
          'Everything in English and French, and a training session.',
        ],
        faq: [
          [
            'Which tool should we choose?',
            'Tell me your volume and budget and I will name two. I earn nothing from either.',
          ],
          [
            'Can you move old tickets?',
            'Usually, yes. I check your export before you order and tell you what gets lost.',
          ],
        ],
        ask: 'How many messages a week, and through which channels?',
      },
      {
        title: 'Bilingual chat support for your product launch',
        subcategory: 'customer-support',
        tags: ['live chat', 'bilingual', 'launch', 'french'],
        pitch:
          'Launch week brings the same nine questions two hundred times, in two languages, mostly after supper. I take the chat so that your developers can fix what people are asking about.',
        process:
          'I use the product for an evening beforehand and write a cheat sheet. During cover I log every bug with steps, and you get a summary before you go to bed.',
        includes: ['English and French', 'Bug log with steps', 'Closing review'],
        price: 150,
        days: 3,
        tiers: ['6 hours', '12 hours', '24 hours'],
        steps: [
          'Six hours on chat, split over up to two days.',
          'Twelve hours, bugs entered straight into your tracker.',
          'Twenty-four hours and a short report on what confused people.',
        ],
        faq: [['Do you cover nights?', 'Until midnight in Montreal. Past that my spelling suffers in both languages.']],
        ask: 'Launch date, and where can I try the product?',
      },
      {
        title: 'I will write a help centre your customers finish reading',
        subcategory: 'customer-support',
        tags: ['help centre', 'faq', 'articles'],
        pitch:
          'Titles in the words customers use, the answer in the first line, screenshots only where a finger must go somewhere. If an article needs more than a page I ask whether the product does.',
        process:
          'I read your last hundred tickets and list the articles that would have prevented them. You strike out what is about to change, and I write the rest.',
        includes: ['Articles in your tool', 'Annotated screenshots', 'French versions'],
        price: 120,
        days: 7,
        tiers: ['6 articles', '14 articles', '25 articles'],
        steps: [
          'Six articles on the most frequent questions.',
          'Fourteen, with screenshots and links between them.',
          'Twenty-five, all of them in English and French.',
        ],
        faq: [
          ['Who updates it later?', 'You do. I leave a page of rules and mark which articles age fastest.'],
          ['Do you need access to customer data?', 'No. Tickets with names and addresses removed are enough.'],
        ],
        ask: 'Which question are you most tired of answering?',
      },
      {
        title: 'Audit of your support queue, with the awkward parts left in',
        subcategory: 'customer-support',
        tags: ['audit', 'support', 'quality'],
        pitch:
          'I read real conversations from the first message to the last and tell you where they went wrong: slow handover, wrong promise, a policy nobody can explain. You get fixes in order of effort.',
        process:
          'You pick a week, I pick the sample. I score against six plain questions, talk to one or two agents, and present the findings on a call.',
        includes: ['Findings in plain words', 'Ordered list of fixes', 'Scorecard for later'],
        price: 130,
        days: 5,
        tiers: ['40 conversations', '100 conversations', '200 conversations'],
        steps: [
          'Forty conversations read, three pages of findings.',
          'A hundred, with fixes sorted by effort and effect.',
          'Two hundred, two agent interviews and a scorecard your leads can use.',
        ],
        faq: [['Will agents be named?', 'Not in the report. This is about the queue, not about who had a bad Friday.']],
        ask: 'What makes you suspect that something is off?',
      },
      {
        title: 'I will get your stalled project moving again',
        subcategory: 'project-management',
        tags: ['project rescue', 'planning', 'delivery'],
        pitch:
          'Projects rarely stop because people are lazy. A decision is missing, or two people think the other one has it. I find that spot, get it decided, and leave a plan short enough to be read.',
        process:
          'I talk to everyone involved for fifteen minutes each, alone. Then one meeting, one board, and a list of what we will not do.',
        includes: ['Decision log', 'Two-week plan', 'Follow-up check-ins'],
        price: 150,
        days: 5,
        tiers: ['Diagnosis', 'Diagnosis and restart', 'Restart and follow-through'],
        steps: [
          'Up to four interviews and two pages on what is stuck.',
          'Adds a restart meeting that I run and a plan for two weeks.',
          'Adds weekly check-ins until the first milestone is met.',
        ],
        faq: [
          ['What if the honest answer is to stop?', 'Then I say so, with reasons, and help you stop without a mess.'],
        ],
        ask: 'What was meant to be finished by now?',
      },
      {
        title: 'Trello or Notion board that your team will keep using',
        subcategory: 'project-management',
        tags: ['trello', 'notion', 'workflow', 'kanban'],
        pitch:
          'Five columns, clear names, and one rule for when a card may move. I have built the elaborate kind too. People went back to chat within a month, so now I build the small kind.',
        process:
          'Show me how work reaches you today, even if it is by sticky note. I build, move your open tasks over, and watch one of your stand-ups.',
        includes: ['Board with your tasks', 'Card templates', 'Half-hour team intro'],
        price: 65,
        days: 3,
        tiers: ['One board', 'Board and intake form', 'Three linked boards'],
        steps: [
          'One board with up to forty open tasks moved in.',
          'Adds a form for requests and templates for recurring work.',
          'Three teams, one overview, and an introduction for everybody.',
        ],
        faq: [['Our team hates tools. Any hope?', 'Plenty. I start from the one they already open every morning.']],
        ask: 'How many people, and what do they use at present?',
      },
      {
        title: 'I will facilitate your retrospective or planning day',
        subcategory: 'project-management',
        tags: ['facilitation', 'retrospective', 'workshop'],
        pitch:
          'An outsider may ask why the release was late twice, and may wait through the silence that follows. I keep the time, make room for the quiet ones, and stop at three actions.',
        process:
          'A short questionnaire goes out beforehand, so that we start with substance. The session is remote, with a break each hour, and notes follow the next day.',
        includes: ['Agenda and facilitation', 'Notes and actions', 'Check after four weeks'],
        price: 125,
        days: 5,
        tiers: ['90 minutes', 'Half a day', 'Full day'],
        steps: [
          'One session for up to eight people.',
          'Up to fifteen people, with a survey beforehand.',
          'Up to twenty-five people in groups, and a call a month later.',
        ],
        faq: [['Can you do it in French?', 'Oui. Mixed groups work as well, I switch as needed.']],
        ask: 'What should be different the day after?',
      },
      {
        title: 'French-English phone assistant for Canadian paperwork',
        subcategory: 'virtual-assistance',
        tags: ['phone calls', 'canada', 'bilingual'],
        pitch:
          'I sit on hold with the utility, the courier or the municipal office so that you do not have to, in whichever language picks up first. You get the answer, the name of the clerk and a reference number.',
        process:
          'You tell me what you need and what I may say on your behalf. I call, write up the result within the hour, and try again if the line drops.',
        includes: ['Written call notes', 'Follow-up e-mail', 'Second attempt next day'],
        price: 30,
        days: 2,
        tiers: ['2 calls', '5 calls', '10 calls'],
        steps: [
          'Two calls, waiting time included.',
          'Five calls, confirmed in writing.',
          'Ten calls, chased until there is an answer.',
        ],
        faq: [['Can you act as me?', 'No. I always say who I am. Where they insist on you, I set up a joint call.']],
        ask: 'Whom should I call, and what would count as solved?',
      },
    ],
  },
  {
    name: 'Femke Hoekstra',
    handle: 'femke-hoekstra',
    country: 'NL',
    timeZone: 'Europe/Amsterdam',
    languages: [
      ['nl', 'native'],
      ['en', 'fluent'],
      ['de', 'conversational'],
    ],
    headline: 'Contracts and policies in sentences people understand',
    bio: 'I studied law in Groningen and spent six years as in-house counsel at a logistics firm, where I learnt that the best clause is the one the warehouse can follow. I now draft for freelancers and small companies. I do not represent anyone in court, and I say so when you need somebody who does.',
    skills: ['Contract drafting', 'Plain language', 'GDPR', 'Terms and conditions', 'Contract review'],
    category: 'business',
    gigs: [
      {
        title: 'I will draft a freelance contract that both sides will sign',
        subcategory: 'legal-documents',
        tags: ['contract', 'freelance', 'agreement'],
        pitch:
          'Four pages, not fourteen. Scope, payment, ownership, and what happens when one of you changes their mind. Fair enough that your client signs it without calling a lawyer first.',
        process:
          'You fill in a questionnaire of twelve questions. I draft, mark the three places where you have a real choice, and explain each in two lines.',
        includes: ['Editable document', 'Notes on your choices', 'Dutch and English'],
        price: 110,
        days: 4,
        tiers: ['One contract', 'Contract and statement of work', 'Bilingual set'],
        steps: [
          'A contract for one kind of work, in English or Dutch.',
          'Adds a statement of work to reuse for each assignment.',
          'Both documents in two languages, with one that prevails.',
        ],
        faq: [
          [
            'Which law applies?',
            'Dutch law as a rule. For other countries I draft neutrally and tell you what to have checked locally.',
          ],
          [
            'Does it cover false self-employment?',
            'It reflects how you really work. No wording can fix a job that is employment in practice.',
          ],
        ],
        ask: 'What do you do for clients, and what went wrong last time?',
      },
      {
        title: 'Contract review with a traffic light for every clause',
        subcategory: 'legal-documents',
        tags: ['contract review', 'risk', 'negotiation'],
        pitch:
          'Green: sign. Amber: ask for this change, here is the sentence. Red: do not accept, and this is what it could cost you. You will know within minutes where to spend your negotiating energy.',
        process:
          'Send the document and tell me which side you are on and what matters most. I comment in the margin and put a summary on the first page.',
        includes: ['Comments in the margin', 'Replacement wording', 'Call before you negotiate'],
        price: 80,
        days: 3,
        tiers: ['Up to 8 pages', 'Up to 20 pages', 'Up to 45 pages'],
        steps: [
          'One short agreement, reviewed and summarised.',
          'A longer one, with wording ready to paste into your reply.',
          'A full set with annexes, and a half-hour call.',
        ],
        faq: [
          [
            'Will you talk to the other party?',
            'No, I stay in the background. You get the arguments and make them yourself.',
          ],
          [
            'How fast can it be?',
            'Short documents often the next working day. Ask before ordering if a date is fixed.',
          ],
        ],
        ask: 'Which side are you on, and when must you sign?',
      },
      {
        title: 'I will write a privacy policy that matches your website',
        subcategory: 'legal-documents',
        tags: ['privacy policy', 'gdpr', 'website'],
        pitch:
          'A policy copied from someone else describes their cookies, not yours. I look at what your site does, list it honestly, and write it so that a visitor could read it on a phone.',
        process:
          'I open your site with the developer tools on, note each request, and ask about the rest: newsletter, payments, analytics. Then I write.',
        includes: ['Policy as web text', 'List of services found', 'Processing register'],
        price: 95,
        days: 4,
        tiers: ['Simple site', 'Shop or newsletter', 'App or platform'],
        steps: [
          'A site with contact form and basic statistics.',
          'Adds orders, accounts, mailing lists and the services behind them.',
          'User accounts and uploads, with a first processing register.',
        ],
        faq: [
          [
            'Do I need a cookie banner?',
            'Perhaps not. If everything that needs consent can go, I will suggest that first.',
          ],
        ],
        ask: 'Address of the site, and which outside services do you use?',
      },
      {
        title: 'Terms and conditions for small online shops in the EU',
        subcategory: 'legal-documents',
        tags: ['terms', 'online shop', 'consumer law', 'eu'],
        pitch:
          'Withdrawal, delivery, warranty and who pays for the return parcel, in the order in which a customer would ask. With the model withdrawal form and the notices that belong at checkout.',
        process:
          'I place a test order as far as the payment page and note what is missing. You receive terms, notices and a list of where each one goes.',
        includes: ['Terms and withdrawal form', 'Checkout notices', 'Review after six months'],
        price: 130,
        days: 5,
        tiers: ['Goods, one country', 'Goods, several countries', 'Goods, digital and subscriptions'],
        steps: [
          'Physical goods sold within the Netherlands.',
          'Deliveries to several EU countries, with texts for the checkout.',
          'Adds downloads and subscriptions, and I look again in half a year.',
        ],
        faq: [
          [
            'We also sell to companies. Same terms?',
            'Better two sets. I can write the second one as an extra, ask me first.',
          ],
        ],
        ask: 'What do you sell, and to which countries do you ship?',
      },
      {
        title: 'I will prepare a two-way NDA in plain English or Dutch',
        subcategory: 'legal-documents',
        tags: ['nda', 'confidentiality', 'plain english'],
        pitch:
          'Two pages that say what is secret, for how long, and who may be told. Suitable for a first talk with a supplier, an investor who will sign one, or the friend with whom you are building something.',
        process:
          'Five questions by message, a draft, one round of comments from the other side. Signatures work on paper or with the e-sign tool you already have.',
        includes: ['Ready to sign', 'Summary for the other side', 'Reusable template'],
        price: 50,
        days: 2,
        tiers: ['NDA', 'NDA with comments handled', 'NDA and cooperation letter'],
        steps: [
          'One mutual agreement for a named project.',
          'Adds one round of answers to what the other party wants changed.',
          'Adds a letter of intent on who contributes what, and a blank template.',
        ],
        faq: [
          ['Is an NDA always worth it?', 'No. If nothing secret will be said, I tell you to skip it and save the fee.'],
        ],
        ask: 'Who are the parties, and what must stay confidential?',
      },
      {
        title: 'Founders agreement for two to four people who still get on',
        subcategory: 'legal-documents',
        tags: ['founders', 'agreement', 'startup', 'equity'],
        pitch:
          'Who owns what, who decides what, and what happens if one of you moves to Portugal. Easiest to settle now, while everybody is laughing. I ask the questions that friends avoid.',
        process:
          'Each founder answers the same form alone. I compare the answers, we talk through the differences on a call, and only then do I draft.',
        includes: ['Comparison of answers', 'Agreement ready to sign', 'Vesting schedule'],
        price: 150,
        days: 8,
        tiers: ['Heads of terms', 'Full agreement', 'Agreement with vesting'],
        steps: [
          'Two pages on shares, roles and decisions.',
          'The complete agreement, with a call to settle differences.',
          'Adds vesting, rules for leaving and a worked example.',
        ],
        faq: [
          ['Do we still need a notary?', 'For a Dutch BV, yes. My text is what you bring to the appointment.'],
          [
            'Can you act for all of us?',
            'I draft neutrally. If your interests clash I say so, and each should get advice.',
          ],
        ],
        ask: 'How many founders, and who has already put in money or work?',
      },
      {
        title: 'I will turn your GDPR to-do list into a finished project',
        subcategory: 'project-management',
        tags: ['gdpr', 'compliance', 'planning'],
        pitch:
          'Most small firms know what is missing and have known since spring. I put it in order, give each task an owner and a half-hour slot, and keep asking until the register is filled in.',
        process:
          'We start with what would hurt most if it leaked. A weekly call of thirty minutes, tasks in between, and no slide shows.',
        includes: ['Prioritised task list', 'Document templates', 'Weekly calls'],
        price: 155,
        days: 10,
        tiers: ['Plan', 'Plan and templates', 'Plan, templates and guidance'],
        steps: [
          'A gap list and a plan with owners and dates.',
          'Adds register, processor contract and breach procedure to fill in.',
          'Adds weekly calls and my comments on everything you complete.',
        ],
        faq: [
          [
            'Will you be our data protection officer?',
            'No. I help you finish the work, and tell you if you are obliged to appoint one.',
          ],
        ],
        ask: 'How many employees, and what personal data do you keep?',
      },
      {
        title: 'Second reading of your business plan for the Dutch market',
        subcategory: 'business-plans',
        tags: ['business plan', 'netherlands', 'review'],
        pitch:
          'You know your trade, I know where plans stumble here: the wrong legal form, forgotten VAT, a permit that takes a season. I read as a sceptical bank clerk would and say what I would ask.',
        process:
          'You send the plan as it is, unfinished is fine. I return it with comments, a list of missing facts with where to find them, and a short verdict.',
        includes: ['Comments throughout', 'Legal form compared', 'Permit checklist'],
        price: 90,
        days: 4,
        tiers: ['Up to 10 pages', 'Up to 25 pages', 'Plan and follow-up'],
        steps: [
          'A short plan, commented within the document.',
          'A full plan, with sole trader and BV compared for your case.',
          'Adds a permit checklist, a call, and a second reading once revised.',
        ],
        faq: [
          [
            'Do you check the numbers?',
            'For sense and omissions. A full financial model is better built by a specialist.',
          ],
        ],
        ask: 'Who will read the plan, and what do you want from them?',
      },
    ],
  },
  {
    name: 'Tan Wei Ling',
    handle: 'tan-wei-ling',
    country: 'SG',
    timeZone: 'Asia/Singapore',
    languages: [
      ['en', 'native'],
      ['zh', 'fluent'],
      ['ms', 'basic'],
    ],
    headline: 'Financial models and plans that survive a second question',
    bio: 'Trained as an auditor, so I read spreadsheets from the bottom up. Later I kept the books of a restaurant group through openings and two closures. I build models with visible assumptions, no hidden sheets and no circular references, and I explain them until you can defend them without me.',
    skills: ['Financial modelling', 'Budgeting', 'Business planning', 'Excel', 'Cash flow', 'Pricing'],
    category: 'business',
    gigs: [
      {
        title: 'I will build a three-statement model for your start-up',
        subcategory: 'financial-models',
        tags: ['financial model', 'start-up', 'excel', 'forecast'],
        pitch:
          'Profit and loss, balance sheet and cash flow that agree with each other. One sheet for assumptions, blue for what you may change, and a check row that turns red when something no longer adds up.',
        process:
          'We list your drivers on a call: customers, prices, hires. I build the revenue side first, you challenge it, and then costs and funding follow.',
        includes: ['Excel file, no macros', 'Scenario switch', 'Walkthrough call'],
        price: 155,
        days: 6,
        tiers: ['Two years', 'Three years with scenarios', 'Five years with funding'],
        steps: [
          'Monthly for two years, one line of revenue.',
          'Monthly for three years, up to four lines, three scenarios.',
          'Five years with rounds, loans and a share table.',
        ],
        faq: [
          ['Can I change it afterwards?', 'Yes. Nothing is locked, and each formula can be followed with arrow keys.'],
          [
            'Does it work in Google Sheets?',
            'Yes, if you tell me at the start. I avoid functions that break on the way.',
          ],
        ],
        ask: 'How do you earn money, and what do you know about your costs?',
      },
      {
        title: 'Thirteen-week cash flow forecast for small companies',
        subcategory: 'financial-models',
        tags: ['cash flow', 'forecast', 'liquidity'],
        pitch:
          'Profit is an opinion until the rent is due. This sheet shows week by week when money comes in, when it leaves, and the Thursday on which you should call the bank rather than wait for it to call you.',
        process:
          'Send your open invoices, bills and a bank export. I set up the sheet, match the last four weeks to reality, and show you how to roll it forward.',
        includes: ['Forecast in Excel', 'Late payment scenario', 'Weekly update routine'],
        price: 95,
        days: 3,
        tiers: ['One account', 'Up to three accounts', 'Two currencies'],
        steps: [
          'One company, one bank account.',
          'Several accounts, and what happens if your largest client pays late.',
          'Adds a second currency and an hour of training for whoever updates it.',
        ],
        faq: [
          ['How long does the update take?', 'About twenty minutes a week once your bank export has a fixed format.'],
        ],
        ask: 'Which payments worry you in the coming three months?',
      },
      {
        title: 'I will work out what your product should cost',
        subcategory: 'financial-models',
        tags: ['pricing', 'unit costs', 'margin'],
        pitch:
          'A bowl of noodles, a repair, a monthly plan: I trace what one unit really costs, gas and card fees included, and show what each price does to your margin. The result is often one uncomfortable line.',
        process:
          'You send purchase bills, wages and a rough count of sales. I build the cost per unit, ask about what is missing, and we try prices together.',
        includes: ['Unit cost sheet', 'Break-even chart', 'Price simulator'],
        price: 75,
        days: 4,
        tiers: ['3 products', '10 products', '30 products'],
        steps: [
          'Cost and margin for three products.',
          'Ten products, with break-even per month.',
          'Thirty products and a simulator for discounts and bundles.',
        ],
        faq: [
          [
            'What if my records are messy?',
            'Shoeboxes are fine. I mark each estimate, so that you know what to measure.',
          ],
        ],
        ask: 'What do you sell, at what price, and how many in a normal week?',
      },
      {
        title: 'Repair and audit of an inherited Excel model',
        subcategory: 'financial-models',
        tags: ['excel', 'model audit', 'review'],
        pitch:
          'Somebody left, the file remained, and now nobody dares to touch column Q. I map it, find the typed-over formulas and the links to a laptop long gone, and give you back something you can trust.',
        process:
          'I work on a copy and log each finding with its cell, its effect and a proposed fix. You decide which fixes I make. The original stays untouched.',
        includes: ['Log of findings', 'Corrected file', 'Map of the workbook'],
        price: 85,
        days: 4,
        tiers: ['Up to 5 sheets', 'Up to 12 sheets', 'Up to 25 sheets'],
        steps: [
          'Review with a written list of errors and risks.',
          'A larger file, with the agreed fixes made.',
          'Adds a diagram of how the sheets feed each other and a handover call.',
        ],
        faq: [
          ['Is my data safe?', 'You may scramble the figures first. I need the formulas, not your turnover.'],
          [
            'Do you rewrite macros?',
            'I document them and replace simple ones with formulas. Larger ones I quote separately.',
          ],
        ],
        ask: 'What decision hangs on this file, and who built it?',
      },
      {
        title: 'I will write a business plan a bank can say yes to',
        subcategory: 'business-plans',
        tags: ['business plan', 'bank loan', 'funding'],
        pitch:
          'Lenders look for three things: how you repay, what happens in a bad year, and whether you know your own numbers. I write the plan around those, in your words, without forty pages of market poetry.',
        process:
          'Two interviews, then an outline with gaps marked in yellow. We fill the gaps, I write, and at the end I play the loan officer for half an hour.',
        includes: ['Plan as document and PDF', 'Financial forecast', 'Mock interview'],
        price: 150,
        days: 8,
        tiers: ['Short plan', 'Full plan', 'Full plan and rehearsal'],
        steps: [
          'Eight pages for a micro-loan or a landlord.',
          'Up to twenty pages with a three-year forecast.',
          'Adds a bad-year case, answers to likely questions and a rehearsal.',
        ],
        faq: [
          [
            'Can you guarantee the loan?',
            'No, and nobody honest can. I can make sure you are not refused for a weak plan.',
          ],
        ],
        ask: 'How much do you need, for what, and from whom?',
      },
      {
        title: 'Cafe and restaurant opening plan with real kitchen numbers',
        subcategory: 'business-plans',
        tags: ['restaurant', 'cafe', 'business plan', 'opening'],
        pitch:
          'Seats, turns, average bill, food cost, and the three quiet months after the opening party. I have watched good kitchens close over rent, so we test the lease before we discuss the menu.',
        process:
          'You share the site, the lease offer and a draft menu. I model an ordinary Tuesday as well as a full Saturday and write the plan from there.',
        includes: ['Daily sales model', 'Opening budget', 'Opening timetable'],
        price: 120,
        days: 6,
        tiers: ['Is it viable?', 'Full opening plan', 'Plan and first 90 days'],
        steps: [
          'Four pages and a sheet: rent, break-even and a frank opinion.',
          'Concept, staffing, suppliers and a budget through to opening.',
          'Adds a timetable with permits and targets for each week of trading.',
        ],
        faq: [
          [
            'Only in Singapore?',
            'No. I know rules here best, elsewhere you check permits locally and I do the figures.',
          ],
        ],
        ask: 'How many seats, what rent, and what will the average guest spend?',
      },
      {
        title: 'I will condense your idea into a one-page business plan',
        subcategory: 'business-plans',
        tags: ['one-pager', 'business plan', 'strategy'],
        pitch:
          'Customer, problem, offer, price, cost, first ten sales. If it does not fit on one page it is not decided yet. Useful for partners, grant forms, and for yourself on a doubtful Sunday.',
        process:
          'You answer nine questions, in voice notes if you like. I write the page, underline the weakest sentence and suggest how to test it cheaply.',
        includes: ['One page, editable', 'Cheapest test described', 'Chinese version'],
        price: 40,
        days: 2,
        tiers: ['The page', 'Page and sums', 'Page, sums and Chinese'],
        steps: [
          'One page in English.',
          'Adds a small sheet with the first-year figures.',
          'Adds a Simplified Chinese version and a call.',
        ],
        faq: [
          [
            'I have three ideas. Which one?',
            'Order the page for the one you talk about most. We compare the others on the way.',
          ],
        ],
        ask: 'Who would pay for this, and what do they do today instead?',
      },
      {
        title: 'Budget and timeline control for your running project',
        subcategory: 'project-management',
        tags: ['budget', 'project control', 'reporting'],
        pitch:
          'How much is spent, how much is promised, and how much of the work is truly done. I keep those three apart, because projects that overrun usually confused them in month two.',
        process:
          'You send the budget, invoices and plan. I set up one control sheet, reconcile it, and write a page for the sponsor that takes three minutes to read.',
        includes: ['Control sheet', 'Status page', 'Forecast to completion'],
        price: 100,
        days: 7,
        tiers: ['One snapshot', 'Two reports', 'Two reports and forecast'],
        steps: [
          'Where the project stands today, reconciled to invoices.',
          'Adds a second report and a list of commitments not yet billed.',
          'Adds a forecast to completion and a call with your sponsor.',
        ],
        faq: [
          [
            'Do you replace our project manager?',
            'No, I take the figures off their desk. They keep the people and the plan.',
          ],
        ],
        ask: 'What is the total budget, and how far along do you believe you are?',
      },
    ],
  },
];
