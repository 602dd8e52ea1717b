import { parseId, type PromiseId, type QuestionId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { Context, DeskContext } from '#modules/identity/index.ts';
import type { PromisePages } from '../../domain/pages-context.ts';
import type { PromisesContext } from '../../domain/promises-context.ts';

/** What the pages of the desk of promises stand on. */
export interface PromisesDesk extends PromisesContext, DeskContext {}

/** Those of questions say where each was asked. */
export interface QuestionsDesk extends PromisePages, DeskContext {}

/** What does not depend on who asks: sections, searches and links are made of it once. */
export type PromisesHouse = Pick<
  PromisesContext,
  'areas' | 'officers' | 'organisations' | 'receipts' | 'settings' | 'workingDays'
>;

/** In the name of whoever sits at the desk, at each request. */
export function withHouse(
  context: Context,
  { areas, officers, organisations, receipts, settings, workingDays }: PromisesHouse,
): PromisesContext {
  return { ...context, areas, officers, organisations, receipts, settings, workingDays };
}

export function deskPromisesPath(locale: Locale, view?: string): string {
  return localePath(locale, '/desk/promises') + (view ? `?view=${view}` : '');
}

export function deskPromisePath(
  locale: Locale,
  id: PromiseId,
  page: `/${string}` | '' = '',
): string {
  return localePath(locale, `/desk/promises/${id}${page}`);
}

export function deskQuestionsPath(locale: Locale, view?: string): string {
  return localePath(locale, '/desk/questions') + (view ? `?view=${view}` : '');
}

export function deskQuestionPath(
  locale: Locale,
  id: QuestionId,
  page: `/${string}` | '' = '',
): string {
  return localePath(locale, `/desk/questions/${id}${page}`);
}

export function promiseIdOf({ params }: PageRequest): PromiseId | undefined {
  return parseId<'promise'>(params['id'] ?? '');
}

export function questionIdOf({ params }: PageRequest): QuestionId | undefined {
  return parseId<'question'>(params['id'] ?? '');
}
