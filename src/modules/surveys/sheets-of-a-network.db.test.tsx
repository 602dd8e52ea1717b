import { expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { proofsOfTest, testDoors, testSite } from '#platform/http/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { surveyRoutes } from './public-routes.ts';
import { countSheets } from './storage/sheets.ts';
import { surveysForEachTest } from './testing.ts';

const surveys = surveysForEachTest();

async function openClass() {
  const actor = await staffIn(surveys.planted, 'coordinator');
  const round = await surveys.open(actor, { questionnaire: 'quiz-mines-1-4' });
  const site = testSite({
    routes: surveyRoutes(surveys.as(RESIDENT)),
    doors: testDoors(() => true),
    proofs: proofsOfTest('worked'),
    failurePage: (_, failure, __, { again }) => <p>{`${failure} ${String(again?.fields)}`}</p>,
  });
  const { questions } = round.content;
  const lastStep = questions.length - 1;
  const place = questions.findIndex(({ key }) => key === 'number') + 1;
  const answered = { [`answer-${place}`]: '101' };
  const post = async (fields: Readonly<Record<string, string>>) => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    };
    const key = newId<'sender-key'>(systemRandom);
    const body = new URLSearchParams({ round: round.id, key, ...answered, ...fields });
    const answer = await site.request(`/survey/${round.code}`, { method: 'POST', headers, body });
    return {
      status: answer.status,
      retryAfter: Number(answer.headers.get('retry-after')),
      text: await answer.text(),
    };
  };
  const sendFields = { step: String(lastStep), send: 'yes' };
  return {
    answered,
    unanswered: { [`answer-${place}`]: '' },
    step: async (step: number) => (await post({ step: String(step) })).status,
    send: async (fields: Readonly<Record<string, string>> = {}) =>
      await post({ ...sendFields, ...fields }),
    lastStepAgain: async () => await post({ step: String(lastStep) }),
    kept: async () =>
      await seeEverything(
        surveys.planted.platform.database,
        async (tx) => (await countSheets(tx, [round.id])).get(round.id) ?? 0,
      ),
  };
}

it('beyond ten of one network each sheet costs a proof of work, without which it waits and keeps its answers', async () => {
  const one = await openClass();
  for (let sheet = 0; sheet < 10; sheet += 1) expect((await one.send()).status).toBe(303);
  const refused = await one.send();
  expect([refused.status, refused.retryAfter > 0 && refused.retryAfter <= 300]).toEqual([
    429,
    true,
  ]);
  expect(refused.text).toContain(Object.entries(one.answered).join());
  expect(await one.kept()).toBe(10);
  const class_ = Array.from({ length: 30 }, (_, place) =>
    one.send({ 'proof-of-work': `worked ${place}` }),
  );
  expect(new Set((await Promise.all(class_)).map(({ status }) => status))).toEqual(new Set([303]));
  expect(await one.kept()).toBe(40);
});

it('steps between the first question and the last cost nothing, nor does a sheet without an answer', async () => {
  const one = await openClass();
  for (let time = 0; time < 15; time += 1) {
    expect(await one.step(0)).toBe(200);
    expect((await one.send(one.unanswered)).status).toBe(422);
  }
  for (let sheet = 0; sheet < 10; sheet += 1) expect((await one.send()).status).toBe(303);
  expect(await one.step(0), 'though the sheets are used up').toBe(200);
});

it('a form that was loaded before it had such a button is shown its last step once more, and keeps its answers', async () => {
  const one = await openClass();
  const shown = await one.lastStepAgain();
  expect(shown.status).toBe(200);
  expect(shown.text).toContain('name="send" value="yes"');
  expect(shown.text).toContain('value="101"');
  expect(await one.kept()).toBe(0);
});
