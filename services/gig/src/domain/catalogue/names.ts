/** Numbers for texts, in the order in which they came: a text is kept once, and facts about gigs stay small. */
export class Names {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  get size(): number {
    return this.#texts.length;
  }

  /** The number of a text, a new one when it has none yet. */
  numberFor(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  /** The number of a text; -1, which nothing has, when it has none. */
  find(text: string): number {
    return this.#numbers.get(text) ?? -1;
  }

  /** The text with this number. @throws RangeError when there is none */
  text(number: number): string {
    const text = this.#texts[number];
    if (text === undefined) throw new RangeError(`No text has the number ${number}.`);
    return text;
  }
}
