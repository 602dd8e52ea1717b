import type { OfficerId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../platform/i18n/locales.ts';
import type { DeskContext } from '../../identity/index.ts';

/** Open things of one kind that are assigned to one officer. */
export interface HandedTo {
  readonly officerId: OfficerId;
  readonly open: number;
  /** The first day on which the officer is needed for them. Undefined or in the past: today. */
  readonly neededOn?: Temporal.PlainDate | undefined;
  /** Where they can be assigned to another officer, with the prefix of the locale. */
  readonly path: string;
}

/** A kind of things that are assigned to officers, as a module shows it to people who may reassign them. */
export interface HandedOut {
  readonly kind: string;
  /** The things of each officer that the reader may reassign. */
  readonly load: (asking: DeskContext, locale: Locale) => Promise<readonly HandedTo[]>;
  /** «Чекають 3 звернення» */
  readonly waiting: (locale: Locale, open: number) => string;
}

interface HandedThings<Thing> {
  /** Where one of them can be reassigned, and where several can. */
  readonly one: (thing: Thing) => string;
  readonly list: string;
  /** The day on which the officer is needed for the first of them. */
  readonly neededOn?: (first: Thing) => Temporal.PlainDate | undefined;
}

/** Groups the things by officer. Expects them in the order of the days on which their officers are needed. */
export function handedTo<Thing extends { readonly officerId: OfficerId | undefined }>(
  things: readonly Thing[],
  { one, list, neededOn }: HandedThings<Thing>,
): readonly HandedTo[] {
  return [...Map.groupBy(things, ({ officerId }) => officerId)].flatMap(([officerId, own]) => {
    const [first] = own;
    if (officerId === undefined || first === undefined) return [];
    const path = own.length === 1 ? one(first) : list;
    return { officerId, open: own.length, neededOn: neededOn?.(first), path };
  });
}
