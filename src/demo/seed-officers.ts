import type { RosterContext } from '#modules/officers/index.ts';
import { importRoster, recordAbsence } from '#modules/officers/index.ts';
import { DEMO_ABSENCE } from './demo-community.ts';
import { DEMO_FILES } from './demo-files.ts';
import { orThrow } from './or-throw.ts';

/** Invented people: their surnames say so. One of them is away, so that a deputy is seen. */
export async function seedOfficers(context: RosterContext): Promise<void> {
  const bytes = new TextEncoder().encode(DEMO_FILES.officers);
  const roster = { file: { name: 'officers.csv', bytes }, origin: 'demo' } as const;
  orThrow('the roster', await importRoster(context, roster));
  const today = context.platform.clock.today();
  const absence = {
    badgeNumber: DEMO_ABSENCE.badge,
    deputyBadgeNumber: DEMO_ABSENCE.deputy,
    from: today,
    to: today.add({ days: DEMO_ABSENCE.days }),
  };
  orThrow('the absence', await recordAbsence(context, absence));
}
