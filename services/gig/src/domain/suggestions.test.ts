import { describe, expect, it } from 'vitest';
import { suggestionLimit, suggestionsOf } from './suggestions.ts';

const none = { category: [], subcategory: [], tags: [], price: [], delivery: [], language: [] };
const hit = (title: string) => ({ gigId: title, highlight: [{ text: title, isMatch: false }] });
const value = (name: string) => ({ value: name, count: 1 });

describe('suggestions', () => {
  it('name kinds of work and tags that begin as typed, then titles, each once', () => {
    const facets = { ...none, subcategory: [value('logo-design'), value('illustration')], tags: [value('logos')] };
    const found = { facets, hits: [hit('I will draw a logo'), hit('LOGO design')] };
    expect(suggestionsOf('LÓG', found)).toEqual(['Logo Design', 'logos', 'I will draw a logo']);
  });

  it('need every word typed', () => {
    const facets = { ...none, tags: [value('web shop'), value('web')] };
    expect(suggestionsOf('web sh', { facets, hits: [] })).toEqual(['web shop']);
  });

  it('are none without a word, and never too many', () => {
    const hits = Array.from({ length: 20 }, (_, at) => hit(`Title ${at}`));
    expect(suggestionsOf(' ! ', { facets: none, hits })).toEqual([]);
    expect(suggestionsOf('title', { facets: none, hits })).toHaveLength(suggestionLimit);
  });
});
