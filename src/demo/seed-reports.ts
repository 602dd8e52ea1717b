import { newId } from '#kernel/ids.ts';
import {
  answerReport,
  publishReport,
  type ReportsContext,
  submitReport,
} from '#modules/reports/index.ts';
import type { Random } from '#platform/crypto/random.ts';
import { DEMO_PUBLISHED_ID, DEMO_REPORTS, type DemoReport } from './demo-reports.ts';
import { daysAgo as on } from './days-ago.ts';
import { orThrow } from './or-throw.ts';
import { until } from './until.ts';

/** Invented reports, so that lists, maps and the desk are seen with something in them. After the officers, whose they are. */
export async function seedDemoReports(context: ReportsContext): Promise<void> {
  await until(() => context.officers.all().length > 0, context.officers.onChange);
  for (const [index, report] of DEMO_REPORTS.entries()) {
    await seedReport(context, report, index === 0 ? DEMO_PUBLISHED_ID : undefined);
  }
}

async function seedReport(
  context: ReportsContext,
  { steps, publishedDaysAgo, daysAgo, position, ...said }: DemoReport,
  publishedId: string | undefined,
): Promise<void> {
  const { random } = context.platform;
  const key = newId<'sender-key'>(random);
  const sent = { key, answers: {}, place: { position }, contact: undefined, photos: [] };
  const sending = on(context, daysAgo);
  orThrow('a report', await submitReport(sending, { ...sent, ...said, language: 'uk' }));
  const id = context.receipts.of('report', key).id;
  let seenAt = sending.platform.clock.now();
  if (publishedDaysAgo !== undefined) {
    const { words, placeWords } = said;
    const house = on(context, publishedDaysAgo);
    const platform = {
      ...house.platform,
      random: publishedId ? beginningWith(publishedId, random) : random,
    };
    const published = { id, words, placeWords, contactsConfirmed: false, seenAt };
    orThrow('publishing a report', await publishReport({ ...house, platform }, published));
  }
  for (const { status, words, daysAgo: then } of steps) {
    const house = on(context, then);
    const answer = { id, status, words, passedTo: undefined, duplicateOf: undefined, seenAt };
    orThrow('an answer to a report', await answerReport(house, answer));
    seenAt = house.platform.clock.now();
  }
}

/** Chance, but for the first id that it gives. */
function beginningWith(first: string, random: Random): Random {
  let given = false;
  return {
    ...random,
    uuid: () => {
      if (given) return random.uuid();
      given = true;
      return first;
    },
  };
}
