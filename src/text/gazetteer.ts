import words from "./data/name-words.json";
import places from "./data/places.json";

const placeNames = new Set<string>([
  ...Object.keys(places.capitals),
  ...places.cities,
  ...places.states,
  ...Object.keys(places.countries),
]);
const lowered = new Set([...placeNames].map((name) => name.toLowerCase()));
const nationalities = new Map<string, string>();
for (const [country, forms] of Object.entries(places.countries))
  for (const form of forms) nationalities.set(form, country);

const titles = new Set(words.titles);
const personParticles = new Set(words.personParticles);
const roles = new Set(words.roles);
const joinedParticles = new Set(words.joinedParticles);
const ofHeads = new Set(words.ofHeads);
const organisationWords = new Set(words.organisationWords);
const placeWords = new Set(words.placeWords);
const placeStarts = new Set(words.placeStarts);
const organisations = new Set(words.organisations);
const parties = new Set(words.parties);
const calendar = new Set(words.calendar);
const notNames = new Set(words.notNames);
const firstNames = new Set(words.firstNames);
const wordNames = new Set(words.wordNames);
const auxiliaries = new Set(words.auxiliaries);
const starterNames = new Set(words.starterNames);

/** Is it a city, country or state of the gazetteer, in whatever case? */
export function isKnownPlace(name: string): boolean {
  return lowered.has(name.toLowerCase());
}

export const isPlaceName = (name: string): boolean => placeNames.has(name);
/** The country of "Iraqi" or "Spaniards"; null for other words. */
export const countryOf = (word: string): string | null => nationalities.get(word) ?? null;
export const isTitle = (words: string): boolean => titles.has(words);
export const isPersonParticle = (word: string): boolean => personParticles.has(word);
/** Particles that a hyphen must join to the name, for alone they are other words. */
export const needsHyphen = (word: string): boolean => joinedParticles.has(word);
/** Lower-case words that stand before a person's name: "press secretary", "spokesman". */
export const isRole = (word: string): boolean => roles.has(word);
/** Words that "of" may follow inside a name: "Ministry of …", "Gulf of …". */
export const takesOf = (word: string): boolean => ofHeads.has(word);
export const isOrganisationWord = (word: string): boolean => organisationWords.has(word);
export const isPlaceWord = (word: string): boolean => placeWords.has(word);
export const isPlaceStart = (word: string): boolean => placeStarts.has(word);
export const isOrganisation = (name: string): boolean => organisations.has(name);
/** "Republican", "Democrat": stands before a person's name without being a title. */
export const isParty = (word: string): boolean => parties.has(word);
export const isCalendarWord = (word: string): boolean => calendar.has(word);
export const isNoName = (word: string): boolean => notNames.has(word);
export const isFirstName = (word: string): boolean => firstNames.has(word);
/** Given names that are everyday words too: "Hope", "Will". */
export const isWordName = (word: string): boolean => wordNames.has(word);
/** "Will" of "Will Norland join?" */
export const isAuxiliary = (word: string): boolean => auxiliaries.has(word);
/** Given names that are spelled like a word that begins many sentences: "An Nguyen". */
export const isStarterName = (word: string): boolean => starterNames.has(word);
export const longestTitle = 3;
