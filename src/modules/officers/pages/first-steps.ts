import { isBegun } from '#modules/areas/index.ts';
import {
  type Context,
  type DeskContext,
  type FirstStep,
  hasColleagues,
} from '#modules/identity/index.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { officersText } from '../messages/index.ts';
import { readOwnCard } from '../use-cases/read-own-card.ts';
import { readOwnWork } from '../use-cases/read-own-work.ts';

type Directories = Pick<OfficersContext, 'areas' | 'organisations' | 'officers'>;
type StepId = 'invite' | 'boundaries' | 'beats' | 'roster' | 'linked-card' | 'own-card' | 'work';

/**
 * What «my day» teaches first, in the order in which one needs the other. Whoever may not is not shown a step, nor is
 * whom it does not concern. Nothing of the demonstration counts as done.
 */
export function firstSteps(directories: Directories): readonly FirstStep[] {
  const { officers } = directories;
  const house = (context: DeskContext) => withDirectories(context, directories);
  return [
    {
      ...step('invite', 10, 'invitation.create', '/desk/people/invite'),
      isDone: async (context) => {
        const colleagues = await hasColleagues(context);
        return colleagues.ok ? colleagues.value : undefined;
      },
    },
    {
      ...step('boundaries', 20, 'area.import', '/desk/areas/import'),
      isDone: async (context) => {
        const begun = await isBegun(context, 'areas');
        return begun.ok ? begun.value : undefined;
      },
    },
    {
      ...step('beats', 30, 'beat.make', '/desk/areas'),
      isDone: async (context) => {
        const begun = await isBegun(context, 'beats');
        return begun.ok ? begun.value : undefined;
      },
    },
    {
      ...step('roster', 40, 'officer.import', '/desk/officers/import'),
      isDone: () => Promise.resolve(officers.all().some(({ invented }) => !invented)),
    },
    {
      ...step('linked-card', 45, 'work.record', '/desk/work'),
      isDone: async (context) => {
        if (!isOnACard(context)) return undefined;
        const card = await readOwnCard(house(context));
        return card.ok ? card.value !== undefined : undefined;
      },
    },
    {
      ...step('own-card', 50, 'officer-card.check', '/desk/officers'),
      leadsTo: async (context) => {
        const card = await readOwnCard(house(context));
        return card.ok && card.value ? `/desk/officers/${card.value.id}` : undefined;
      },
      isDone: async (context) => {
        const card = await readOwnCard(house(context));
        if (!card.ok || !card.value || card.value.invented) return undefined;
        return card.value.checkedOn !== undefined;
      },
    },
    {
      ...step('work', 60, 'work.record', '/desk/work'),
      isDone: async (context) => {
        const card = await readOwnCard(house(context));
        if (card.ok && card.value?.invented) return undefined;
        const work = await readOwnWork(house(context));
        // Of any half-year: in January nobody is a beginner again.
        return work.ok ? work.value.latest.length > 0 : undefined;
      },
    },
  ];
}

/** Residents look for them by name. Whoever is on duty for a whole unit may never have a card. */
function isOnACard({ actor }: DeskContext): boolean {
  const roles = actor.kind === 'staff' ? actor.grants.map(({ role }) => role) : [];
  return roles.includes('district-officer') || roles.includes('school-officer');
}

function step(
  id: StepId,
  order: number,
  permission: FirstStep['permission'],
  path: string,
): Omit<FirstStep, 'isDone'> {
  return {
    id,
    order,
    permission,
    path,
    title: (locale) => officersText.in(locale)(`first.${id}`),
    about: (locale) => officersText.in(locale)(`first.${id}.about`),
  };
}

/** No more than the directories: who acts is said by the desk, at each request. */
export function withDirectories(
  context: Context,
  { areas, organisations, officers }: Directories,
): OfficersContext {
  return { ...context, areas, organisations, officers };
}
