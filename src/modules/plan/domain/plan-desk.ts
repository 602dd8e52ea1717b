import type { DeskContext, PeopleDeskContext } from '#modules/identity/index.ts';
import type { EverydayWork } from '#modules/officers/index.ts';
import type { PlanContext } from './plan-context.ts';

/** What the pages of the plan’s desk stand on. */
export interface PlanDesk extends PlanContext, DeskContext, PeopleDeskContext {}

/** What does not depend on who asks: sections, searches and links are made of it once. */
export type PlanHouse = Pick<PlanContext, 'areas' | 'officers' | 'organisations' | 'receipts'>;

/** Those of an action say what everyday work was done for it, as its modules call it. */
export interface ActionPages extends PlanDesk {
  readonly everydayWork: readonly EverydayWork[];
}
