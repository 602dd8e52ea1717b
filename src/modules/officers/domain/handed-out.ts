import type { OfficerId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../platform/i18n/locales.ts';
import type { DeskContext } from '../../identity/index.ts';

/** Open things of one kind that one officer has. */
export interface HandedTo {
  readonly officerId: OfficerId;
  readonly open: number;
  /** The first day on which the officer is needed for them; undefined: they wait to be read today. */
  readonly neededOn?: Temporal.PlainDate;
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

/** Things in the order in which they were given, by the officer who has them. */
export function byOfficer<Thing extends { readonly officerId: OfficerId | undefined }>(
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
