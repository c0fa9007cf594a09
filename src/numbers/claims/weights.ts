/** Log-odds of the features; set by hand after a study on multi-outlet news, where learnt weights did worse. */
export const weights = {
  base: 0,
  head: 2,
  headPerson: 1,
  headSubject: 1.2,
  headSynonym: 1.5,
  /** synonyms beside values that differ */
  headSynonymOther: 0.5,
  headMismatch: -4,
  concept: 1.5,
  conceptMismatch: -2,
  casualtyMismatch: -4,
  local: 2,
  wide: 1,
  name: 0.7,
  nameMismatch: -0.6,
  ownerMismatch: -2,
  ownerOneSided: -1,
  holder: 1.5,
  holderMismatch: -3,
  place: 0.7,
  placeMismatch: -1.2,
  lengthPlace: 2.5,
  lengthPlaceMismatch: -3,
  anchor: 1,
  anchorMismatch: -3,
  anchorOneSided: -2.5,
  equal: 1,
  rarity: 2.5,
  close: 0.7,
  closeRarity: 1.5,
  distance: -1,
  /** of the distance, where one of the two is an interval that takes in the other */
  within: 0.4,
  /** share of the pair scores, best first, by which clusters of different values are merged */
  best: 0.6,
  /** share of what speaks against a merger in each further article */
  furtherApart: 0.7,
  /** one count reaches beyond the place of the other: the same value, and another */
  broadEqual: -1,
  broad: -3,
  /** so much a year or a share, and so much in all, where they differ */
  rate: -3,
  /** a harm counted against people in another part: the dead and the men of a jury */
  casualtyOneSided: -2,
  /** two crowds of two places */
  turnoutPlace: -5,
  /** a count of a named place, and one that reaches beyond it */
  broadPlaced: -4,
  unequal: 0,
  unequalShare: -1.2,
  unequalTally: -2,
  unequalDecimal: -1.5,
  unequalDuration: -0.7,
  /** of two results that differ: of polls of other pollsters, where one or both name none, and beside no poll */
  pollOther: -9,
  pollUnnamed: -3,
  pollOneSided: -1.5,
  /** of two small counts that differ, where one takes up what was said: "the two" */
  known: -1.5,
  /** of two figures that differ, where the articles may tell of other events */
  doubtOther: -1.5,
  doubtPoll: -1.5,
  /** of two figures that differ, of reports more than so many days apart, in full from the second number of days */
  later: -8,
  oneDay: 3,
  otherWeek: 7,
  since: -1.5,
  farthest: 4,
  steadyFar: -1,
  ageName: 1.5,
  ageUnnamed: -1.5,
  early: 1.5,
  likeness: 2.5,
  alike: 0.55,
  /** likeness from which two articles report one event for certain */
  oneEvent: 0.45,
  otherEvent: -3,
  sameEvent: 0.6,
  thin: -2,
  /** of two counts that differ, where nothing but the noun is alike */
  thinCount: -0.7,
  thinEqual: -1.5,
  thinBelow: 0.12,
  subset: -1,
  subsetOther: -3,
  generic: -6,
  more: -4,
  moreEqual: -3,
  total: -0.7,
  sameArticle: -0.5,
  sameArticleOther: -1.5,
  clock: 1.5,
  /** of two clock times, where no word says that they are of one event: other times, and the same */
  clockUnsupported: -5,
  clockAlone: -1.5,
};
