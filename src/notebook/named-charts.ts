import * as charts from "../charts";
import { uniteSpeakers } from "../views";

/**
 * Draw who speaks in each article and how often, with one name for each speaker in all texts.
 *
 * @example
 * isChart(speakersChart(quotes, articles, { limit: 5 })); // => true
 */
export const speakersChart: typeof charts.speakersChart = (quotes, articles, options) =>
  charts.speakersChart(uniteSpeakers(quotes), articles, options);

/**
 * Draw from which speaker each utterance went into which articles, with one name for each speaker in all texts.
 *
 * @example
 * isChart(utteranceFlowChart(utterances, quotes, articles)); // => true
 */
export const utteranceFlowChart: typeof charts.utteranceFlowChart = (utterances, quotes, articles, options) => {
  const united = uniteSpeakers(quotes);
  const names = new Map(quotes.map((quote, i) => [quote.speaker, united[i]!.speaker]));
  const named = utterances.map((row) => ({ ...row, speaker: names.get(row.speaker) ?? row.speaker }));
  return charts.utteranceFlowChart(named, united, articles, options);
};
