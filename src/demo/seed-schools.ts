import { assignSchools, type SchoolsContext } from '#modules/schools/index.ts';
import { orThrow } from './or-throw.ts';
import { until } from './until.ts';

/**
 * Oksana Prymirenko has six of the schools since the first of September of the last school year, and Olena Zrazkova stands in. The others are
 * nobody's: that is a state to be seen, too.
 */
const GIVEN = {
  badge: '0012349',
  deputy: '0012345',
  month: 9,
  schools: [
    'Татарбунарський ліцей',
    'Баштанівський ліцей',
    'Білоліський ліцей',
    'Дельжилерський ліцей',
    'Спаська гімназія',
    'Струмківський ліцей',
  ],
} as const;

/** Whose the invented schools are. After the schools and the officers. */
export async function seedDemoSchools(context: SchoolsContext): Promise<void> {
  const { officers, organisations, platform } = context;
  await until(() => officers.all().length > 0, officers.onChange);
  await until(() => organisations.ofKind('school').length > 0, organisations.onChange);
  const known = (badge: string) => {
    const officer = officers.all().find(({ badgeNumber }) => badgeNumber === badge);
    if (!officer) throw new Error(`the demonstration has no officer ${badge}`);
    return officer.id;
  };
  const today = platform.clock.today();
  const september = today.with({ month: GIVEN.month, day: 1 });
  const isAhead = Temporal.PlainDate.compare(september, today) > 0;
  orThrow(
    'the officer of schools',
    await assignSchools(context, {
      schoolIds: organisations
        .ofKind('school')
        .filter(({ name }) => GIVEN.schools.some((one) => one === name))
        .map(({ id }) => id),
      officerId: known(GIVEN.badge),
      deputyId: known(GIVEN.deputy),
      startsOn: september.subtract({ years: isAhead ? 2 : 1 }),
      endsOn: undefined,
    }),
  );
}
