import { parseId } from '#kernel/ids.ts';
import type { EventHandler } from '#platform/events/event.ts';
import type { EverydayWork } from '#modules/officers/index.ts';
import type { PlanContext } from './domain/plan-context.ts';
import { letterMail } from './pages/letter/letter-mail.ts';
import { askStanding } from './use-cases/ask-standing.ts';
import { recountWork } from './use-cases/recount-work.ts';
import { writeOfRisen } from './use-cases/rise-actions.ts';
import { tellClaimed } from './use-cases/tell-claimed.ts';

/** What becomes of joint actions without anybody asking. */
export function planHandlers(
  context: PlanContext,
  everydayWork: readonly EverydayWork[],
): readonly EventHandler[] {
  const words = letterMail(context.platform.config.publicUrl);
  const idOf = (subject: Readonly<Record<string, string>>) =>
    parseId<'action'>(subject['action'] ?? '');
  return [
    {
      name: 'ask-who-stands-for-actions',
      types: ['action.agreed', 'action.owner-named', 'action.deputy-named'],
      handle: async ({ subject }) => {
        const id = idOf(subject);
        if (id) await askStanding(context, words, { id });
      },
    },
    {
      name: 'tell-of-claimed-actions',
      types: ['action.claimed'],
      handle: async ({ subject }) => {
        const id = idOf(subject);
        if (id) await tellClaimed(context, { id });
      },
    },
    ...(['overdue', 'silent'] as const).map(
      (as): EventHandler => ({
        name: `write-of-${as}-actions`,
        types: [`action.${as}`, `action.still-${as}`],
        handle: async ({ subject }) => {
          const id = idOf(subject);
          if (id) await writeOfRisen(context, words, { id, as });
        },
      }),
    ),
    ...recountHandlers(context, everydayWork),
  ];
}

/** Everyday work moves indicators by itself. */
export function recountHandlers(
  context: PlanContext,
  everydayWork: readonly EverydayWork[],
): readonly EventHandler[] {
  return everydayWork.flatMap((work) =>
    work.changes.map(
      ({ types, subject: name }, at): EventHandler => ({
        name: `count-${work.kind}-for-plan${at === 0 ? '' : `-${at}`}`,
        types,
        handle: async ({ subject }) => {
          const id = parseId(subject[name] ?? '');
          if (id) await recountWork(context, work, id);
        },
      }),
    ),
  );
}
