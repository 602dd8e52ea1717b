import type { Context } from './context.ts';
import type { DeskContext } from './desk.ts';
import type { PeoplePlaces } from './names-of-places.ts';

/** What people and their rights are judged by: besides the policy, where things are. */
export interface PeopleContext extends Context {
  readonly places: PeoplePlaces;
}

export interface PeopleDeskContext extends PeopleContext, DeskContext {}
