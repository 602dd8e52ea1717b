import type { VNode } from 'preact';
import type { Locale } from '../../../platform/i18n/locales.ts';
import type { Context } from './context.ts';
import type { Permission } from './permission.ts';

/** A place of the desk, in its navigation for whoever holds the permission. Modules export theirs; app.ts joins them. */
export interface DeskLink {
  /** kebab-case, unique. */
  readonly id: string;
  /** Lower ones first. */
  readonly order: number;
  readonly path: `/desk${string}`;
  readonly permission: Permission;
  readonly label: (locale: Locale) => string;
  /** How many things wait for this person there. */
  readonly waiting?: (context: Context) => Promise<number>;
}

/** What a module shows on «my day»; null: nothing waits, and the page has no trace of it. */
export interface MyDaySection {
  readonly id: string;
  readonly order: number;
  readonly load: (
    context: Context,
    place: { readonly locale: Locale; readonly today: Temporal.PlainDate },
  ) => Promise<VNode | null>;
}

export interface DeskFinding {
  readonly title: string;
  /** What tells it from another of the same name. */
  readonly detail: string | undefined;
  readonly path: string;
}

/** What of a module can be found from the desk. It shows nothing that this actor may not see. */
export interface DeskSearch {
  readonly id: string;
  readonly order: number;
  readonly heading: (locale: Locale) => string;
  /** The best ones first, at most `limit`. */
  readonly find: (
    context: Context,
    asked: { readonly text: string; readonly locale: Locale; readonly limit: number },
  ) => Promise<readonly DeskFinding[]>;
}

/** All modules' places, sections and searches, joined by app.ts. */
export interface Desk {
  readonly links: readonly DeskLink[];
  readonly days: readonly MyDaySection[];
  readonly searches: readonly DeskSearch[];
}

/** What a page of the desk stands on besides what its module needs. */
export interface DeskContext extends Context {
  readonly desk: Desk;
}
