import type { VNode } from 'preact';
import type { Id } from '#kernel/ids.ts';
import type { Locale } from '#platform/i18n/locales.ts';

/** What its author sent, as the page of its receipt shows it to whoever has the code. */
export interface SentThing {
  readonly locale: Locale;
  readonly words: string;
  readonly areaId: Id<'area'> | undefined;
}

/** What else an author may do with what they sent, on the page of its receipt: siblings meet there. */
export type ReceiptSection = (sent: SentThing) => VNode;
