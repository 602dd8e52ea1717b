import type { VNode } from 'preact';
import type { AccountId } from '#kernel/ids.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Context } from './context.ts';
import type { DeskContext } from './desk.ts';
import type { PeoplePlaces } from './names-of-places.ts';

/** The context for decisions about people and their rights: the policy, and the places it refers to. */
export interface PeopleContext extends Context {
  readonly places: PeoplePlaces;
}

/** The open work of a person, rendered by higher modules; null: nothing is assigned to that account. */
export type AccountInHand = (
  asking: DeskContext,
  account: AccountId,
  locale: Locale,
) => Promise<VNode | null>;

export interface PeopleDeskContext extends PeopleContext, DeskContext {}

/** The context of pages about people, which also list their open work. */
export interface PeoplePagesContext extends PeopleDeskContext {
  readonly inHand: AccountInHand;
}
