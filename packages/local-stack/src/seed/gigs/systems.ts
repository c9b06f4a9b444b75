import { inOneWay, type SeedFreelancer } from '../types.ts';

/** Freelancers in data, AI and software. */
export const engineers: readonly SeedFreelancer[] = [
  {
    name: 'Oksana Bondar',
    handle: 'oksana-bondar',
    country: 'UA',
    timeZone: 'Europe/Kyiv',
    languages: [
      ['uk', 'native'],
      ['en', 'fluent'],
      ['pl', 'conversational'],
    ],
    headline: 'Chatbots and assistants that admit what they do not know',
    bio: 'I build assistants on top of your own documents and measure them before your customers do. Before that I wrote search engines for a library, which taught me that a wrong answer with a source is worse than no answer.',
    skills: ['Python', 'Language models', 'Search', 'Evaluation', 'PostgreSQL'],
    category: 'data-and-ai',
    gigs: inOneWay(
      {
        process:
          'We collect thirty real questions first; they are the exam. I build the smallest version that passes half of them, show you where it fails, and improve it until the rest of the time is used well.',
        tiers: ['Prototype', 'In use', 'In use and measured'],
        steps: [
          'A working prototype on your documents, tested with thirty questions.',
          'Ready for your website or chat, with a log of every answer.',
          'As before, with a weekly report of questions it could not answer.',
        ],
      },
      [
        {
          title: 'I will build a support bot that answers from your own documents',
          subcategory: 'chatbots-and-assistants',
          tags: ['chatbot', 'support', 'documents'],
          pitch:
            'It answers with a quotation and a link, and hands over to a person when it finds neither. Your team sees every conversation.',
          includes: ['Import of your documents', 'Answers with sources', 'Handover to a person'],
          price: 240,
          days: 8,
          faq: [
            [
              'Which model do you use?',
              'The one that passes your questions at the lowest price; you can change it later without rebuilding anything.',
            ],
          ],
          ask: 'What do people ask you most often, and where are the answers today?',
        },
        {
          title: 'An assistant for your team that searches the shared drive',
          subcategory: 'chatbots-and-assistants',
          tags: ['assistant', 'search', 'internal'],
          pitch:
            'Nobody finds the contract template, so everybody makes a new one. I connect your drive, keep its permissions, and let people ask in plain language.',
          includes: ['Connection to your drive', 'Permissions kept', 'Short introduction for the team'],
          price: 280,
          days: 9,
          faq: [
            ['Do our files leave our server?', 'They can stay there; then the model runs there too, a bit slower.'],
          ],
          ask: 'How many files are there, and who may see what?',
        },
        {
          title: 'I will find out why your chatbot annoys people',
          subcategory: 'chatbots-and-assistants',
          tags: ['chatbot', 'evaluation', 'audit'],
          pitch:
            'I read two hundred conversations, sort the failures into six drawers, and tell you which two to mend first. Often it is the greeting.',
          includes: ['Review of 200 conversations', 'Failures by kind', 'Three concrete changes'],
          price: 130,
          days: 5,
          faq: [['Do you need our customers’ names?', 'No. Please remove them, or I do it before I read.']],
          ask: 'Which bot is it, and how can I read its conversations?',
        },
        {
          title: 'Text classification for e-mails that reach one inbox',
          subcategory: 'machine-learning',
          tags: ['nlp', 'classification', 'e-mail'],
          pitch:
            'Orders, complaints, applications, nonsense: four drawers instead of one. It sorts most mails right and puts the rest where a human decides.',
          includes: ['Trained model', 'Test on your mails', 'Connection to the inbox'],
          price: 260,
          days: 8,
          faq: [['How many examples do you need?', 'Two hundred per drawer is comfortable, fifty is a start.']],
          ask: 'Which drawers do you want, and how many mails come a day?',
        },
        {
          title: 'I will forecast your sales and say how sure I am',
          subcategory: 'machine-learning',
          tags: ['forecast', 'sales', 'time series'],
          pitch:
            'A number without a range is a guess in a suit. You get next quarter by product with an honest band around it, and the two reasons it could be wrong.',
          includes: ['Forecast by month', 'Range, not only a line', 'Notebook to repeat it'],
          price: 220,
          days: 7,
          faq: [['How far back must our data go?', 'Two years are good. One is possible if nothing unusual happened.']],
          ask: 'What do you sell, and what would you decide differently with a forecast?',
        },
        {
          title: 'Cleaning of customer lists with duplicates and old addresses',
          subcategory: 'data-entry-and-cleaning',
          tags: ['cleaning', 'duplicates', 'crm'],
          pitch:
            'Müller, Mueller and A. Mueller are one person, A. Müller junior is not. I merge with rules you can read, and nothing is deleted without a trace.',
          includes: ['Merged list', 'List of all changes', 'Rules in plain words'],
          price: 70,
          days: 4,
          faq: [['What if two people were merged by mistake?', 'Every merge can be undone from the list of changes.']],
          ask: 'How many rows, and which fields can be trusted?',
        },
        {
          title: 'I will analyse your survey and write what it means',
          subcategory: 'data-analysis',
          tags: ['survey', 'analysis', 'report'],
          pitch:
            'Averages hide people. I look for groups that answer differently, read the free text completely, and write four pages without a single pie chart.',
          includes: ['Analysis with code', 'Report of four pages', 'Charts to paste'],
          price: 120,
          days: 5,
          faq: [['We have only 80 answers.', 'Then I say what can be said with 80, and what cannot.']],
          ask: 'What did you want to know when you made the survey?',
        },
        {
          title: 'Spreadsheet to small database, with forms for everybody',
          subcategory: 'spreadsheets',
          tags: ['spreadsheet', 'database', 'forms'],
          pitch:
            'The sheet has grown for six years and three people are afraid of it. It becomes a small database with forms, and the old views stay as exports.',
          includes: ['Structure in one picture', 'Import of all rows', 'Forms and exports'],
          price: 190,
          days: 7,
          faq: [
            ['Can we still use our formulas?', 'Those that matter become views. The others turn out not to matter.'],
          ],
          ask: 'What is the sheet for, and who works in it?',
        },
      ],
    ),
  },
  {
    name: 'Marcus Hill',
    handle: 'marcus-hill',
    country: 'US',
    timeZone: 'America/Chicago',
    languages: [
      ['en', 'native'],
      ['es', 'conversational'],
    ],
    headline: 'Data pipelines that somebody else can repair',
    bio: 'I spent a decade on call for other people’s pipelines and now build ones that do not wake anybody. Plain SQL where possible, tests on the data, and a page that says what to do when it breaks.',
    skills: ['SQL', 'Python', 'dbt', 'Airflow', 'PostgreSQL', 'Data quality'],
    category: 'programming-and-tech',
    gigs: inOneWay(
      {
        process:
          'I read what exists, draw it on one page and ask you to correct the drawing. Then I build in small steps, each running in your environment before the next one begins.',
        tiers: ['One source', 'Three sources', 'The whole picture'],
        steps: [
          'One source, loaded daily, with tests on the data.',
          'Up to three sources joined, with alerts and a runbook.',
          'Sources, models and documentation, and a handover to your team.',
        ],
      },
      [
        {
          title: 'I will build a daily data pipeline into PostgreSQL',
          subcategory: 'data-engineering',
          tags: ['etl', 'postgresql', 'pipeline'],
          pitch:
            'From exports, APIs or someone’s laptop into tables you can trust by eight in the morning. If a file is late, it says so; if a column changes, it stops.',
          includes: ['Loading with history', 'Tests on the data', 'Runbook of one page'],
          price: 260,
          days: 7,
          faq: [['Does it have to be in the cloud?', 'No. A small server in the cupboard is fine if it has backups.']],
          ask: 'Where does the data come from, and how large is a day of it?',
        },
        {
          title: 'Rescue of a pipeline that breaks every Monday',
          subcategory: 'data-engineering',
          tags: ['pipeline', 'airflow', 'repair'],
          pitch:
            'It is always the weekend’s files, a time zone, or a job that overtakes another. I find which, mend it, and add the test that would have told you.',
          includes: ['Cause in plain words', 'Fix with a test', 'One hour of handover'],
          price: 180,
          days: 4,
          faq: [['The person who built it has left.', 'That is the usual case. I am good at reading.']],
          ask: 'What breaks, and what does the log say?',
        },
        {
          title: 'I will model your warehouse so that numbers agree',
          subcategory: 'data-engineering',
          tags: ['dbt', 'warehouse', 'modelling'],
          pitch:
            'Sales says 1,204 and finance says 1,187, and both are right. I write down one definition each, build it once, and everything else reads from there.',
          includes: ['Definitions everyone signed', 'Models with tests', 'Documentation site'],
          price: 340,
          days: 10,
          faq: [['Which tools do you need?', 'A database and a repository. The rest is preference.']],
          ask: 'Which two numbers should agree and do not?',
        },
        {
          title: 'Move from spreadsheets to a reporting database',
          subcategory: 'data-engineering',
          tags: ['reporting', 'migration', 'sql'],
          pitch:
            'Nine sheets that link to each other are a database with extra steps. I move them without stopping the monthly report, which is produced twice until both agree.',
          includes: ['Migration plan', 'Parallel run', 'Reports as before'],
          price: 290,
          days: 9,
          faq: [['Will our controller hate it?', 'She gets the same report, and her Friday back.']],
          ask: 'Which report matters most, and how is it made today?',
        },
        {
          title: 'I will make your slow SQL queries fast',
          subcategory: 'bug-fixing',
          tags: ['sql', 'performance', 'postgresql'],
          pitch:
            'Send me the five slowest. I read the plans, change what costs, and explain each change so that the sixth one is yours.',
          includes: ['Plans before and after', 'Indexes worth having', 'Explanation of each change'],
          price: 120,
          days: 3,
          faq: [['Which databases?', 'PostgreSQL and MySQL daily, SQL Server often.']],
          ask: 'Which queries, how slow, and on how many rows?',
        },
        {
          title: 'Backups of your database that were really restored',
          subcategory: 'devops-and-cloud',
          tags: ['backup', 'database', 'restore'],
          pitch:
            'A backup nobody restored is a hope. I set it up, restore it in front of you, and leave a calendar entry so that you do it again.',
          includes: ['Automatic backups', 'A restore, watched by you', 'Instructions for the worst day'],
          price: 150,
          days: 4,
          faq: [
            ['How much data can we lose at most?', 'You decide: a day is cheap, five minutes costs a little more.'],
          ],
          ask: 'Which database, how large, and where does it run?',
        },
        {
          title: 'I will connect your shop to your accounting software',
          subcategory: 'apis-and-integrations',
          tags: ['api', 'accounting', 'shop'],
          pitch:
            'Orders, refunds and fees arrive as bookings your accountant recognises. Each evening a mail says whether both sides agree to the cent.',
          includes: ['Orders and refunds', 'Daily comparison', 'List of what was refused'],
          price: 230,
          days: 7,
          faq: [['What about taxes abroad?', 'They are booked as your accountant says; I ask her before I build.']],
          ask: 'Which shop and which accounting software do you use?',
        },
        {
          title: 'Internal tool for the one thing your team does in chat',
          subcategory: 'web-development',
          tags: ['internal tool', 'web app', 'automation'],
          pitch:
            'Approvals, stock counts, who has the van: one page each, with a log. Small enough to be finished this month.',
          includes: ['One page per task', 'Log-in for your team', 'Export of everything'],
          price: 310,
          days: 9,
          faq: [['Who hosts it?', 'You, on a small server; I set it up and write down how.']],
          ask: 'What is asked in the chat again and again?',
        },
      ],
    ),
  },
  {
    name: 'Linh Nguyen',
    handle: 'linh-nguyen',
    country: 'VN',
    timeZone: 'Asia/Ho_Chi_Minh',
    languages: [
      ['vi', 'native'],
      ['en', 'fluent'],
    ],
    headline: 'Shops and apps that stay fast on cheap phones',
    bio: 'I test on a four-year-old phone with one bar of reception, because that is what most customers hold. Six years of shops, two of them large enough to break on a sale day, and none broke twice.',
    skills: ['TypeScript', 'React', 'Next.js', 'Performance', 'Shop systems'],
    category: 'programming-and-tech',
    gigs: inOneWay(
      {
        process:
          'First I use what you have as a customer would and write down every stumble. You choose which ones matter, I build, and you follow on a preview page that changes daily.',
        tiers: ['One page', 'The main path', 'The whole shop'],
        steps: [
          'One page or screen, built and measured.',
          'The path from the first page to the payment.',
          'All pages, documented and handed over.',
        ],
      },
      [
        {
          title: 'I will make your online shop load in under two seconds',
          subcategory: 'e-commerce',
          tags: ['performance', 'shop', 'speed'],
          pitch:
            'Pictures, fonts, and three scripts nobody remembers: that is where the seconds are. I remove them one by one and show the difference on a real phone.',
          includes: ['Measurement before and after', 'Changes in small steps', 'List of scripts to drop'],
          price: 180,
          days: 5,
          faq: [['Will it look different?', 'No. If something has to change, you see it first.']],
          ask: 'Which shop, and which page is the slowest?',
        },
        {
          title: 'A checkout that fewer people leave',
          subcategory: 'e-commerce',
          tags: ['checkout', 'shop', 'conversion'],
          pitch:
            'Seven fields fewer, the price of shipping before the address, errors beside the field. Dull changes that are worth more than a new design.',
          includes: ['Review of your checkout', 'Built and tested', 'Figures after two weeks'],
          price: 240,
          days: 7,
          faq: [['Do you promise a number?', 'No. I promise a before and an after, measured the same way.']],
          ask: 'Where do people stop today?',
        },
        {
          title: 'I will build a small shop for a single product',
          subcategory: 'e-commerce',
          tags: ['shop', 'single product', 'payments'],
          pitch:
            'One product needs no shop system with four hundred settings. It needs one good page, a payment that works, and a mail that arrives.',
          includes: ['One page that sells', 'Payment and invoices', 'Stock counter'],
          price: 320,
          days: 9,
          faq: [['What if a second product comes?', 'It is planned for. The tenth one would want a real shop system.']],
          ask: 'What do you sell, and how do you ship it?',
        },
        {
          title: 'Your web app on the home screen, also without reception',
          subcategory: 'mobile-apps',
          tags: ['pwa', 'offline', 'mobile'],
          pitch:
            'An icon, a start in a second, and forms that wait for the next bar of reception. No app store, no review, no second code base.',
          includes: ['Installable on phones', 'Works without reception', 'Updates by themselves'],
          price: 260,
          days: 8,
          faq: [['Does it send notifications?', 'Yes, on both kinds of phones, if people allow it.']],
          ask: 'What must work without reception?',
        },
        {
          title: 'I will turn your Figma design into a clean React page',
          subcategory: 'web-development',
          tags: ['react', 'figma', 'frontend'],
          pitch:
            'Spacing as drawn, text that can be longer than planned, keyboard and screen readers included. Your developers can read it on Monday.',
          includes: ['Responsive page', 'Accessible by keyboard', 'Components with examples'],
          price: 210,
          days: 6,
          faq: [['Our design has only a desktop version.', 'Then I propose the phone version and you nod or frown.']],
          ask: 'How many screens, and which framework do you use?',
        },
        {
          title: 'App for field workers: forms, photos, signatures',
          subcategory: 'mobile-apps',
          tags: ['field work', 'forms', 'offline'],
          pitch:
            'Technicians have gloves, bad light and no patience. Large buttons, offline first, and a report that is finished when they close the van.',
          includes: ['Forms with photos', 'Signature on the screen', 'Report as PDF'],
          price: 420,
          days: 12,
          faq: [['Which phones?', 'Whatever your people have; I ask for the oldest one to test with.']],
          ask: 'What does a technician write down today, and where?',
        },
        {
          title: 'I will find the bug that only happens on one phone',
          subcategory: 'bug-fixing',
          tags: ['bug', 'mobile', 'browser'],
          pitch:
            'It is always the keyboard, the viewport or the cookie. I own eleven old phones and enjoy this more than is reasonable.',
          includes: ['Cause, reproduced on video', 'Fix with a test', 'List of phones checked'],
          price: 90,
          days: 3,
          faq: [['And if you do not find it?', 'Then you pay nothing and get my notes.']],
          ask: 'Which phone, which page, and what happens?',
        },
        {
          title: 'Connection of your shop to parcel and label services',
          subcategory: 'apis-and-integrations',
          tags: ['shipping', 'labels', 'api'],
          pitch:
            'Orders become labels at a click, tracking goes to the customer, and returns have an address. No more copying at nine in the evening.',
          includes: ['Labels in bulk', 'Tracking mails', 'Returns'],
          price: 190,
          days: 6,
          faq: [['Which services?', 'Those with an interface, which by now are nearly all.']],
          ask: 'How many parcels a day, and with whom do you ship?',
        },
      ],
    ),
  },
];
