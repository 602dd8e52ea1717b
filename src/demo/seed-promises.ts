import { newId } from '#kernel/ids.ts';
import type { ServingOfficer } from '#modules/officers/index.ts';
import {
  answerPromise,
  answerQuestion,
  askQuestion,
  givePromise,
  type PromisesContext,
  publishQuestion,
} from '#modules/promises/index.ts';
import { DEMO_PROMISES, DEMO_QUESTION, type DemoPromise } from './demo-promises.ts';
import { daysAgo as on } from './days-ago.ts';
import { orThrow } from './or-throw.ts';
import { until } from './until.ts';

/** Invented promises and one question, so that both are seen with something in them. After the officers, whose they are. */
export async function seedDemoPromises(context: PromisesContext): Promise<void> {
  await until(() => context.officers.all().length > 0, context.officers.onChange);
  for (const promise of DEMO_PROMISES) await seedPromise(context, promise);
  await seedQuestion(context);
}

async function seedPromise(
  context: PromisesContext,
  { badge, words, daysAgo, dueInDays, steps }: DemoPromise,
): Promise<void> {
  const officer = officerOf(context, badge);
  const giving = on(context, daysAgo);
  const id = orThrow(
    'a promise',
    await givePromise(giving, {
      key: newId<'sender-key'>(context.platform.random),
      words,
      owner: { officerId: officer.id },
      areaId: areaOf(officer),
      dueOn: context.platform.clock.today().add({ days: dueInDays }),
      source: { kind: 'desk', id: undefined },
    }),
  );
  let seenAt = giving.platform.clock.now();
  for (const { became, words: said, link, daysAgo: then } of steps) {
    const house = on(context, then);
    const step = { id, became, words: said, link, photo: undefined, seenAt };
    orThrow('a step of a promise', await answerPromise(house, step));
    seenAt = house.platform.clock.now();
  }
}

async function seedQuestion(context: PromisesContext): Promise<void> {
  const { badge, words, answer, daysAgo, answeredDaysAgo } = DEMO_QUESTION;
  const officer = officerOf(context, badge);
  const key = newId<'sender-key'>(context.platform.random);
  const asking = on(context, daysAgo);
  orThrow(
    'a question',
    await askQuestion(asking, {
      key,
      words,
      areaId: areaOf(officer),
      officerId: officer.id,
      source: { kind: 'page', id: undefined },
      language: 'uk',
      email: '',
      phone: '',
    }),
  );
  const id = context.receipts.of('question', key).id;
  const answering = on(context, answeredDaysAgo);
  const shown = { id, words, contactsSeen: false, seenAt: asking.platform.clock.now() };
  orThrow('publishing a question', await publishQuestion(answering, shown));
  const seenAt = answering.platform.clock.now();
  orThrow('an answer', await answerQuestion(answering, { id, words: answer, seenAt }));
}

function officerOf({ officers }: PromisesContext, badge: string): ServingOfficer {
  const officer = officers.all().find(({ badgeNumber }) => badgeNumber === badge);
  if (!officer) throw new Error(`the demonstration has no officer ${badge}`);
  return officer;
}

function areaOf({ assignments: [first], name }: ServingOfficer) {
  if (!first) throw new Error(`${name} answers for no area`);
  return first.areaId;
}
