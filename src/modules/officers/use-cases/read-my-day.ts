import type { VNode } from 'preact';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { describeError } from '#platform/log/describe-error.ts';
import type { DeskContext, FirstStep, MyDaySection } from '#modules/identity/index.ts';
import { loadSections } from '../domain/sections.ts';

export interface MyDay {
  /** What whoever acts has to do first, in order; empty once all of it is done. */
  readonly steps: readonly {
    readonly step: FirstStep;
    readonly isDone: boolean;
    readonly path: string;
  }[];
  readonly main: readonly ShownSection[];
  readonly aside: readonly ShownSection[];
}

interface ShownSection {
  readonly id: string;
  readonly view: VNode;
}

/** What every module has for this person today. One that breaks is logged and left out. */
export async function readMyDay(
  context: DeskContext,
  locale: Locale,
): Promise<Result<MyDay, 'forbidden'>> {
  const { actor, policy, desk, platform } = context;
  if (!policy.can(actor, 'desk.open')) return refuse('forbidden');
  const today = platform.clock.today();
  const tell = (id: string, error: unknown) =>
    platform.log.error({ section: id, ...describeError(error) }, 'a section of my day broke');
  const sections = desk.days.filter(
    ({ permission }) => permission === undefined || policy.can(actor, permission),
  );
  const [steps, main, aside] = await Promise.all([
    openSteps(context, tell),
    load(sections.filter(({ column }) => column !== 'aside')),
    load(sections.filter(({ column }) => column === 'aside')),
  ]);
  return ok({ steps, main, aside });

  function load(some: readonly MyDaySection[]): Promise<readonly ShownSection[]> {
    const bound = some.map(({ id, order, load: show }) => ({
      id,
      order,
      load: (place: { locale: Locale; today: Temporal.PlainDate }) => show(context, place),
    }));
    return loadSections(bound, { locale, today }, tell);
  }
}

async function openSteps(
  context: DeskContext,
  tell: (id: string, error: unknown) => void,
): Promise<MyDay['steps']> {
  const { actor, policy, desk } = context;
  const own = desk.steps
    .filter(({ permission }) => policy.can(actor, permission))
    .toSorted((a, b) => a.order - b.order);
  const steps = await Promise.all(
    own.map(async (step) => {
      try {
        const isDone = await step.isDone(context);
        if (isDone === undefined) return [];
        return [{ step, isDone, path: (await step.leadsTo?.(context)) ?? step.path }];
      } catch (error) {
        tell(step.id, error);
        return [];
      }
    }),
  );
  const known = steps.flat();
  return known.every(({ isDone }) => isDone) ? [] : known;
}
