import type { VNode } from 'preact';
import type { AccountId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../platform/i18n/locales.ts';
import type { Context } from './context.ts';
import type { DeskContext } from './desk.ts';
import type { PeoplePlaces } from './names-of-places.ts';

/** What people and their rights are judged by: besides the policy, where things are. */
export interface PeopleContext extends Context {
  readonly places: PeoplePlaces;
}

/** What somebody has in hand, as the modules above show it; null: nothing is handed to that account. */
export type AccountInHand = (
  asking: DeskContext,
  account: AccountId,
  locale: Locale,
) => Promise<VNode | null>;

export interface PeopleDeskContext extends PeopleContext, DeskContext {}

/** The pages of people also say what somebody has in hand. */
export interface PeoplePagesContext extends PeopleDeskContext {
  readonly inHand: AccountInHand;
}
