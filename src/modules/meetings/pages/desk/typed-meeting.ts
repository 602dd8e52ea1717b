import type { Meeting } from '../../domain/meeting.ts';
import { typedTimes } from '#kernel/time/local-times.ts';

import { PLACES_FIELDS, typedPlaces } from './typed-places.ts';

/** What stands in the form: sent once, or more than once. */
export interface TypedMeeting {
  readonly one: Readonly<Record<string, string>>;
  readonly hostIds: readonly string[];
  readonly languages: readonly string[];
}

/** What a form sends more than once under one name. */
export const REPEATED = ['hostIds', 'languages'] as const;

export const SAID_FIELDS = [
  'kind',
  'title',
  'titleEn',
  'about',
  'aboutEn',
  'areaId',
  'place',
  'placeEn',
  'gettingThere',
  'gettingThereEn',
  'position',
  'stepFree',
  'toilet',
  'hearingLoop',
  'signLanguage',
  'shelter',
  ...PLACES_FIELDS,
] as const;
export const TIME_FIELDS = ['day', 'from', 'to'] as const;
export const SERIES_FIELDS = ['repeat', 'until', 'count'] as const;

export function typedMeeting(form: URLSearchParams): TypedMeeting {
  const one = Object.fromEntries(
    [...form].filter(([name]) => REPEATED.every((repeated) => repeated !== name)),
  );
  return { one, hostIds: form.getAll('hostIds'), languages: form.getAll('languages') };
}

/** As a schema reads it. */
export function sentMeeting({ one, hostIds, languages }: TypedMeeting) {
  return { ...one, hostIds: [...hostIds], languages: [...languages] };
}

/** What is said of a meeting already; of a copy, without its day. */
export function typedFrom(
  meeting: Meeting,
  timeZone: string,
  { isCopy }: { readonly isCopy: boolean },
): TypedMeeting {
  const times = typedTimes(meeting, timeZone);
  const { title, about, place, gettingThere, access, position } = meeting;
  const one = {
    kind: meeting.kind,
    title: title.uk,
    titleEn: title.en,
    about: about.uk,
    aboutEn: about.en,
    areaId: meeting.areaId,
    place: place.uk,
    placeEn: place.en,
    gettingThere: gettingThere.uk,
    gettingThereEn: gettingThere.en,
    position: position ? `${position.lat}, ${position.lon}` : '',
    shelter: meeting.shelter,
    ...access,
    ...typedPlaces(meeting.places),
    ...times,
    ...(isCopy && { day: '' }),
  };
  return { one, hostIds: meeting.hostIds, languages: meeting.languages };
}
