import type { ForumContext } from '#modules/forum/index.ts';
import {
  adoptInnovation,
  handlePassport,
  listDeskPassports,
  sendPassport,
} from '#modules/forum/index.ts';
import type { ForumId } from '#kernel/ids.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { DEMO_HROMADA } from './demo-community.ts';
import { DEMO_PASSPORTS } from './demo-innovations.ts';
import { orThrow } from './or-throw.ts';

/** Whoever spoke leaves the passport that belongs to the talk, by the talk’s code. */
export async function leaveDemoPassport(
  context: ForumContext,
  code: string,
  title: string,
): Promise<void> {
  const said = DEMO_PASSPORTS[title];
  if (!said) return;
  orThrow('a passport', await sendPassport({ ...context, actor: RESIDENT }, code, said));
}

/** An organiser publishes what was left, and the demonstration’s hromada takes the first one over. */
export async function seedDemoInnovations(context: ForumContext, id: ForumId): Promise<void> {
  const { passports } = orThrow('passports', await listDeskPassports(context, id));
  for (const { id: passport, changedAt: seenAt } of passports) {
    const published = { id: passport, outcome: 'published', note: '', seenAt } as const;
    orThrow('a passport', await handlePassport(context, published));
  }
  const area = context.areas.byCode(DEMO_HROMADA);
  const [first] = passports;
  if (!area || !first) throw new Error('the demonstration has no innovation');
  const { year } = context.platform.clock.today();
  for (const [past, state] of [
    [1, 'started'],
    [0, 'works'],
  ] as const) {
    const post = 'Відділ безпеки громади, safety@example.org';
    const said = { innovationId: first.id, areaId: area.id, year: year - past, state, post };
    orThrow('an adoption', await adoptInnovation(context, said));
  }
}
