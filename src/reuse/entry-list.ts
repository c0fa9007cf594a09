/** Where the shingles that stand in two places or more stand: groups of equal shingles, each in the order of the stream. */
export interface Entries {
  places: Int32Array;
  articles: Int32Array;
  /** 1 where a group begins; one more than there are entries, so that the last group ends too */
  begins: Uint8Array;
}

/** Entries while they are being collected. */
export class EntryList {
  private count = 0;
  private places: Int32Array;
  private articles: Int32Array;
  private begins: Uint8Array;

  constructor(expected: number) {
    const size = Math.max(16, expected);
    this.places = new Int32Array(size);
    this.articles = new Int32Array(size);
    this.begins = new Uint8Array(size + 1);
  }

  push(place: number, article: number, begins: number): number {
    if (this.count === this.places.length) this.grow();
    this.places[this.count] = place;
    this.articles[this.count] = article;
    this.begins[this.count] = begins;
    return this.count++;
  }

  private grow(): void {
    const size = this.places.length + (this.places.length >> 1);
    const { places, articles, begins } = this;
    this.places = new Int32Array(size);
    this.articles = new Int32Array(size);
    this.begins = new Uint8Array(size + 1);
    this.places.set(places);
    this.articles.set(articles);
    this.begins.set(begins);
  }

  finish(): Entries {
    this.begins[this.count] = 1;
    const { places, articles, begins } = this;
    return { places, articles, begins };
  }
}
