import { type MeetingId, parseId } from '#kernel/ids.ts';
import { MEETING_KINDS, type MeetingKind } from '../domain/meeting-kind.ts';

/** Languages that meetings are held in here; further ones are for whoever asks for them by an address. */
export const OFFERED_LANGUAGES = ['uk', 'ro', 'bg', 'gag', 'ru', 'en', 'ukl'] as const;

/** What of a list somebody wants to see, as its address says it. */
export interface Narrowing {
  readonly kind: MeetingKind | undefined;
  readonly language: string | undefined;
  readonly month: Temporal.PlainYearMonth | undefined;
  /** The last one of the page before. */
  readonly after: MeetingId | undefined;
}

/** What no list has is left out: a shortened or mistyped link shows more, never an error. */
export function readNarrowing(query: URLSearchParams): Narrowing {
  const given = (name: string) => query.get(name) ?? '';
  return {
    kind: MEETING_KINDS.find((kind) => kind === given('kind')),
    language: OFFERED_LANGUAGES.find((code) => code === given('language')),
    month: parseMonth(given('month')),
    after: parseId<'meeting'>(given('after')),
  };
}

/** The address of the list, so narrowed. */
export function narrowedPath(path: string, narrowing: Partial<Narrowing>): string {
  const query = new URLSearchParams();
  for (const name of ['kind', 'language', 'month', 'after'] as const) {
    const value = narrowing[name];
    if (value !== undefined) query.set(name, value.toString());
  }
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

export function isNarrowed({ kind, language, month }: Narrowing): boolean {
  return [kind, language, month].some((one) => one !== undefined);
}

function parseMonth(text: string): Temporal.PlainYearMonth | undefined {
  if (!/^20\d\d-(?:0[1-9]|1[0-2])$/.test(text)) return undefined;
  return Temporal.PlainYearMonth.from(text);
}
