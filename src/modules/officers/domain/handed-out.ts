import type { OfficerId } from '#kernel/ids.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { DeskContext } from '#modules/identity/index.ts';
import { type Holder, keyOfHolder } from './holder.ts';

/** Open things of one kind that are assigned to one person. */
export interface HandedTo {
  readonly holder: Holder;
  readonly open: number;
  /** The first day on which the person is needed for them. Undefined or in the past: today. */
  readonly neededOn?: Temporal.PlainDate | undefined;
  /** Where they can be assigned to another person, with the prefix of the locale. */
  readonly path: string;
}

/** A kind of things that are assigned to people, as a module shows it to those who may reassign them. */
export interface HandedOut {
  readonly kind: string;
  /** The things of each person that the reader may reassign. */
  readonly load: (asking: DeskContext, locale: Locale) => Promise<readonly HandedTo[]>;
  /** «Чекають 3 звернення» */
  readonly waiting: (locale: Locale, open: number) => string;
}

/** A thing that is assigned to an officer, or to somebody who may be a colleague without a card. */
type HandedThing =
  | { readonly officerId: OfficerId | undefined }
  | { readonly holder: Holder | undefined };

interface HandedThings<Thing> {
  /** Where one of them can be reassigned, and where several can. */
  readonly one: (thing: Thing) => string;
  readonly list: string;
  /** The day on which the person is needed for the first of them. */
  readonly neededOn?: (first: Thing) => Temporal.PlainDate | undefined;
}

/** Groups the things by person. Expects them in the order of the days on which these people are needed. */
export function handedTo<Thing extends HandedThing>(
  things: readonly Thing[],
  { one, list, neededOn }: HandedThings<Thing>,
): readonly HandedTo[] {
  const held = things.flatMap((thing) => {
    const holder = holderOfThing(thing);
    return holder ? [{ thing, holder }] : [];
  });
  return [...Map.groupBy(held, ({ holder }) => keyOfHolder(holder)).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const path = own.length === 1 ? one(first.thing) : list;
    return { holder: first.holder, open: own.length, neededOn: neededOn?.(first.thing), path };
  });
}

function holderOfThing(thing: HandedThing): Holder | undefined {
  if ('holder' in thing) return thing.holder;
  return thing.officerId && { officerId: thing.officerId };
}
