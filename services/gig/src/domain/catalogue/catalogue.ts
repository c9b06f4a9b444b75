import { withRoomFor } from './growing.ts';
import { Lists } from './lists.ts';
import { Names } from './names.ts';
import { Postings, type WordWeight } from './postings.ts';

/** What the catalogue knows of a published gig. `words` are lexemes by where they stand; `all` has those of every place. */
export interface CatalogueGig {
  freelancerId: string;
  title: string;
  category: string;
  subcategory: string;
  tags: readonly string[];
  languages: readonly string[];
  fromPriceMinor: number;
  priceBucket: string;
  minDeliveryDays: number;
  popularity: number;
  /** Milliseconds since 1970. */
  publishedAtMs: number;
  words: Record<'title' | 'tags' | 'categories' | 'all', readonly string[]>;
}

/** What a gig is after a change, null when it is gone; `change` rises with the changes of one gig. */
export interface CatalogueChange {
  gigId: string;
  change: number;
  gig: CatalogueGig | null;
}

/** Facts that are one number for each row. */
const emptyColumns = () => ({
  isAlive: new Uint8Array(1024),
  category: new Uint16Array(1024),
  subcategory: new Uint16Array(1024),
  priceBucket: new Uint16Array(1024),
  deliveryDays: new Uint16Array(1024),
  fromPriceMinor: new Float64Array(1024),
  popularity: new Float64Array(1024),
  publishedAtMs: new Float64Array(1024),
  /** The first 13 digits of the id as a number: sorts like the id, but faster. Equal for few. */
  idStart: new Float64Array(1024),
  freelancer: new Uint32Array(1024),
});

/**
 * Published gigs in memory, for questions that look at many of them. Every change adds a row and ends the gig's old one; a
 * catalogue with too many ended rows is to be made anew ({@link isWorn}).
 */
export class Catalogue {
  readonly columns = emptyColumns();
  readonly tags = new Lists();
  readonly languages = new Lists();
  readonly words = new Postings();
  /** Texts behind the numbers in the columns of the same name. */
  readonly names = {
    category: new Names(),
    subcategory: new Names(),
    priceBucket: new Names(),
    freelancer: new Names(),
    tags: new Names(),
    languages: new Names(),
  };
  /** How many rows there are, ended ones too. */
  rows = 0;
  /** How many gigs there are. */
  size = 0;
  readonly #gigIds: string[] = [];
  readonly #titles: string[] = [];
  readonly #known = new Map<string, { change: number; row: number }>();

  /** Takes a change in, unless a later one of the same gig is in already. Safe to repeat. */
  apply({ gigId, change, gig }: CatalogueChange): void {
    const known = this.#known.get(gigId);
    if (known && known.change >= change) return;
    if (known) this.#end(known.row);
    this.#known.set(gigId, { change, row: gig ? this.#add(gigId, gig) : -1 });
  }

  gigId(row: number): string {
    return this.#gigIds[row] ?? '';
  }

  title(row: number): string {
    return this.#titles[row] ?? '';
  }

  /** Whether more rows have ended than are alive, so that most of the work and memory is for nothing. */
  get isWorn(): boolean {
    return this.rows > 2 * this.size + 1_000;
  }

  #end(row: number): void {
    if (row < 0) return;
    this.columns.isAlive[row] = 0;
    this.#titles[row] = '';
    this.#gigIds[row] = '';
    this.size -= 1;
  }

  #add(gigId: string, gig: CatalogueGig): number {
    const row = this.rows;
    this.rows += 1;
    this.size += 1;
    this.#gigIds.push(gigId);
    this.#titles.push(gig.title);
    this.#setColumns(row, gigId, gig);
    this.tags.push(gig.tags.map((tag) => this.names.tags.numberFor(tag)));
    this.languages.push(gig.languages.map((code) => this.names.languages.numberFor(code)));
    this.#addWords(row, gig.words);
    return row;
  }

  #setColumns(row: number, gigId: string, gig: CatalogueGig): void {
    const { names } = this;
    const values: Record<keyof typeof this.columns, number> = {
      isAlive: 1,
      category: names.category.numberFor(gig.category),
      subcategory: names.subcategory.numberFor(gig.subcategory),
      priceBucket: names.priceBucket.numberFor(gig.priceBucket),
      deliveryDays: gig.minDeliveryDays,
      fromPriceMinor: gig.fromPriceMinor,
      popularity: gig.popularity,
      publishedAtMs: gig.publishedAtMs,
      idStart: Number.parseInt(gigId.replaceAll('-', '').slice(0, 13), 16),
      freelancer: names.freelancer.numberFor(gig.freelancerId),
    };
    for (const [name, value] of Object.entries(values)) this.#setColumn(name as keyof typeof values, row, value);
  }

  #setColumn<Name extends keyof Catalogue['columns']>(name: Name, row: number, value: number): void {
    const column: Catalogue['columns'][Name] = withRoomFor(this.columns[name], row + 1);
    column[row] = value;
    this.columns[name] = column;
  }

  #addWords(row: number, { title, tags, categories, all }: CatalogueGig['words']): void {
    const weights = new Map<string, WordWeight>();
    for (const lexeme of categories) weights.set(lexeme, 1);
    for (const lexeme of tags) weights.set(lexeme, 2);
    for (const lexeme of title) weights.set(lexeme, 3);
    for (const lexeme of all) this.words.add(lexeme, row, weights.get(lexeme) ?? 0);
  }
}
