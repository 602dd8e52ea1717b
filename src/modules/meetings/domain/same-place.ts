import { foldedWords } from '#kernel/text/fold-text.ts';
import { isComing } from './meeting-status.ts';
import type { Meeting, MeetingSaid } from './meeting.ts';

/**
 * The house or the village is another one. A comma that was mended, a street written short, its name in English or the
 * way there said better is not: nobody has to hear of that.
 */
export function isElsewhere(before: MeetingSaid, after: MeetingSaid): boolean {
  return before.areaId !== after.areaId || bare(before.place.uk) !== bare(after.place.uk);
}

/** With where people were told that it would be; of a draft they were told nothing. */
export function withPlaceBefore(before: Meeting, after: Meeting): Meeting {
  if (!isComing(before.status) || !isElsewhere(before, after)) return after;
  return { ...after, placeBefore: { place: before.place, areaId: before.areaId } };
}

/** What is said of a place beside its name, in the order of the form. */
const OF_A_PLACE = {
  placeEn: ({ place }) => place.en,
  gettingThere: ({ gettingThere }) => gettingThere.uk,
  gettingThereEn: ({ gettingThere }) => gettingThere.en,
  position: ({ position }) => (position ? `${position.lat} ${position.lon}` : ''),
  shelter: ({ shelter }) => shelter,
  access: ({ access: { stepFree, toilet, hearingLoop } }) => {
    const facts = [stepFree, toilet, hearingLoop];
    return facts.every((fact) => fact === 'unknown') ? '' : facts.join(' ');
  },
} as const satisfies Record<string, (said: MeetingSaid) => string>;

export type OfAPlace = keyof typeof OF_A_PLACE;
const NAMES = Object.keys(OF_A_PLACE).filter((name): name is OfAPlace => name in OF_A_PLACE);

/** What still leads to the place before, word for word, while the meeting is elsewhere now. */
export function leftBehind(before: MeetingSaid, after: MeetingSaid): readonly OfAPlace[] {
  if (!isElsewhere(before, after)) return [];
  return NAMES.filter((name) => {
    const said = OF_A_PLACE[name](after);
    return said !== '' && said === OF_A_PLACE[name](before);
  });
}

/** How streets are written, short and in full: «вул. Миру» is «вулиця Миру», and no «площа Миру». */
const IN_FULL: ReadonlyMap<string, string> = new Map([
  ['вул', 'вулиця'],
  ['пров', 'провулок'],
  ['просп', 'проспект'],
  ['пл', 'площа'],
  ['бул', 'бульвар'],
  ['бульв', 'бульвар'],
  ['узв', 'узвіз'],
  ['наб', 'набережна'],
  ['с', 'село'],
  ['м', 'місто'],
]);

/** Before the number of a house it says nothing. */
const HOUSE = new Set(['буд', 'будинок']);

function bare(words: string): string {
  const unhyphened = words
    .toLowerCase()
    .replaceAll('б-р', 'бульвар')
    .replaceAll('пр-т', 'проспект');
  return foldedWords(unhyphened)
    .filter((word) => !HOUSE.has(word))
    .map((word) => IN_FULL.get(word) ?? word)
    .join(' ');
}
