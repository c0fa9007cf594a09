import { findNumbers } from "../../src/numbers";
import { findPassages } from "../../src/reuse";
import { type Article, analyse, createArticle } from "../../src/text";
import { countWords } from "../../src/words";
import { makeTexts } from "./corpus";
import { growth, medianTime, row } from "./measure";

interface Room {
  name: string;
  megabytes: number[];
  work: (articles: Article[]) => void;
}

/** Every room on one core, with tokens, sentences and regions made anew each time. */
const rooms: Room[] = [
  { name: "text", megabytes: [1, 10, 50], work: (articles) => articles.forEach(analyse) },
  { name: "words", megabytes: [1, 10, 50], work: (articles) => countWords(articles) },
  { name: "numbers", megabytes: [1, 4, 16], work: (articles) => articles.forEach(findNumbers) },
  { name: "passages", megabytes: [1, 4, 16], work: (articles) => findPassages(articles) },
];

export function measureRooms(texts: readonly string[], only: string): void {
  row("room", "MB", "seconds", "MB/s", "peak MB");
  for (const { name, megabytes, work } of rooms.filter((room) => only === "" || room.name === only)) {
    const times = megabytes.map((size) => {
      const made = makeTexts(texts, size * 1e6);
      const time = medianTime(size < 5 ? 3 : 1, () =>
        work(made.map((text, index) => createArticle({ id: `${index}`, text }))),
      );
      row(name, size, time / 1000, (size * 1000) / time, process.memoryUsage().rss / 1e6);
      return time;
    });
    row(`  growth exponent of ${name}`, growth(megabytes, times));
  }
}
