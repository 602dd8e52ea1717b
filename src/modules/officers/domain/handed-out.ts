import type { OfficerId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../platform/i18n/locales.ts';
import type { DeskContext } from '../../identity/index.ts';

/** Open things of one kind that one officer has. */
export interface HandedTo {
  readonly officerId: OfficerId;
  readonly open: number;
  /** The first day on which the officer is needed for them, at the earliest today; undefined: today. */
  readonly neededOn?: Temporal.PlainDate | undefined;
  /** With the prefix of the locale: where they can be given to another officer. */
  readonly path: string;
}

/** One kind of things that are handed to officers, as a module shows it to the people who may give them to others. */
export interface HandedOut {
  readonly kind: string;
  /** With each officer, as far as the reader may give them; empty for a reader who may not. */
  readonly load: (asking: DeskContext, locale: Locale) => Promise<readonly HandedTo[]>;
  /** «Чекають 3 звернення» */
  readonly waiting: (locale: Locale, open: number) => string;
}

interface HandedThings<Thing> {
  /** Where one of them can be given to another officer, and where several can. */
  readonly one: (thing: Thing) => string;
  readonly list: string;
  /** When the officer is needed for the first of them. */
  readonly neededOn?: (first: Thing) => Temporal.PlainDate | undefined;
}

/** What each officer has of these things. They come in the order in which their officers are needed. */
export function handedTo<Thing extends { readonly officerId: OfficerId | undefined }>(
  things: readonly Thing[],
  { one, list, neededOn }: HandedThings<Thing>,
): readonly HandedTo[] {
  return [...byOfficer(things)].map(([officerId, own]) => ({
    officerId,
    open: own.length,
    neededOn: neededOn?.(own[0]),
    path: own.length === 1 ? one(own[0]) : list,
  }));
}

function byOfficer<Thing extends { readonly officerId: OfficerId | undefined }>(
  things: readonly Thing[],
): ReadonlyMap<OfficerId, readonly [Thing, ...Thing[]]> {
  const found = new Map<OfficerId, readonly [Thing, ...Thing[]]>();
  for (const thing of things) {
    const { officerId } = thing;
    if (officerId === undefined) continue;
    const before = found.get(officerId);
    found.set(officerId, before ? [...before, thing] : [thing]);
  }
  return found;
}
