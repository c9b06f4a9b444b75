import type { Prop } from '../shapes.ts';
import * as data from './data.ts';
import * as design from './design.ts';
import * as film from './film.ts';
import * as life from './life.ts';
import * as market from './market.ts';
import * as office from './office.ts';
import * as photo from './photo.ts';
import * as sound from './sound.ts';
import * as technology from './technology.ts';
import * as words from './words.ts';

/** What a cover shows, by subcategory. */
export const props: Readonly<Record<string, Prop>> = {
  'logo-design': design.mark,
  'brand-identity': design.stationery,
  illustration: design.picture,
  'web-and-app-design': design.screens,
  packaging: design.packaging,
  'presentation-design': design.slides,
  'icon-design': design.iconGrid,
  'web-development': technology.code,
  'mobile-apps': technology.phone,
  'e-commerce': technology.shop,
  'apis-and-integrations': technology.wires,
  'data-engineering': technology.pipeline,
  'devops-and-cloud': technology.cloud,
  'bug-fixing': technology.bug,
  'articles-and-blog-posts': words.page,
  copywriting: words.quote,
  'technical-writing': words.manual,
  translation: words.languages,
  'proofreading-and-editing': words.marked,
  'cvs-and-cover-letters': words.curriculum,
  'video-editing': film.cut,
  'explainer-videos': film.explainer,
  'motion-graphics': film.motion,
  'short-form-video': film.upright,
  'subtitles-and-captions': film.captions,
  '3d-animation': film.solid,
  'voice-over': sound.microphone,
  'mixing-and-mastering': sound.mixer,
  'podcast-editing': sound.podcast,
  'music-composition': sound.notes,
  'sound-design': sound.wave,
  'jingles-and-intros': sound.record,
  'search-engine-optimisation': market.ranking,
  'social-media': market.posts,
  'e-mail-marketing': market.letter,
  'search-advertising': market.target,
  'market-research': market.survey,
  'marketing-strategy': market.growth,
  'product-photography': photo.product,
  'photo-retouching': photo.retouch,
  portraits: photo.portrait,
  'food-photography': photo.plate,
  'real-estate-photography': photo.house,
  'event-photography': photo.event,
  'business-plans': office.plan,
  'financial-models': office.figures,
  'virtual-assistance': office.calendar,
  'project-management': office.board,
  'legal-documents': office.contract,
  'customer-support': office.support,
  'data-analysis': data.scatter,
  dashboards: data.dashboard,
  'machine-learning': data.network,
  'data-entry-and-cleaning': data.cleaning,
  'chatbots-and-assistants': data.assistant,
  spreadsheets: data.cells,
  'online-tutoring': life.books,
  'language-lessons': life.talk,
  'fitness-plans': life.weights,
  'nutrition-plans': life.bowl,
  'interior-planning': life.room,
  'travel-planning': life.route,
};
