import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { newReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { proofsOfTest, testDoors, testSite } from '#platform/http/testing.ts';
import { inTransaction, RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { releaseOperations } from './api/release-operations.ts';
import type { Answers } from './domain/answers.ts';
import type { Question } from './domain/question.ts';
import type { QuestionnaireContent } from './domain/questionnaire.ts';
import type { FirstMoment, Round } from './domain/round.ts';
import { surveyRoutes } from './public-routes.ts';
import { removeRoundsAbout } from './storage/remove-rounds-about.ts';
import { surveysForEachTest, TODAY } from './testing.ts';
import { changeRound } from './use-cases/change-round.ts';
import { compareSeries } from './use-cases/compare-series.ts';
import { listRounds } from './use-cases/list-rounds.ts';
import { openNextRound } from './use-cases/open-next-round.ts';
import { readFiguresOf } from './use-cases/read-figures-of.ts';
import { readQuizOf } from './use-cases/read-quiz-of.ts';
import { readResults } from './use-cases/read-results.ts';
import { readSeriesOf } from './use-cases/read-series-of.ts';
import { releaseRound } from './use-cases/release-round.ts';
import { saveQuestionnaire } from './use-cases/save-questionnaire.ts';
import { readSurveysOf } from './use-cases/surveys-of.ts';

const surveys = surveysForEachTest();
const words = (text: string) => ({ uk: text, en: text });
const FLOOD = 50;
const LESSON = { kind: 'lesson', id: 'first' } as const;

const VIEWS: readonly Question[] = [
  { key: 'calm', kind: 'yes-no', words: words('Чи спокійно вам?') },
  { key: 'scale', kind: 'scale', words: words('Наскільки?'), low: words('ні'), high: words('так') },
  { key: 'said', kind: 'text', words: words('Що ще?') },
];
const quizOf = (questions: number): readonly Question[] =>
  Array.from({ length: questions }, (_, place) => ({
    key: `q${place}`,
    kind: 'yes-no',
    words: words(`Питання ${place}`),
    right: 'yes',
  }));
const contentOf = (title: string, questions: readonly Question[]): QuestionnaireContent => ({
  kind: questions.some((one) => 'right' in one) ? 'quiz' : 'feedback',
  title: words(title),
  lead: words(''),
  questions,
});

/** What an attacker sends: sheets spread over the answers, to lift each figure over any limit. */
const flooded = (place: number): Answers => ({
  calm: place % 2 === 0 ? 'yes' : 'no',
  scale: String(1 + (place % 5)),
  said: `мій аркуш ${place}`,
  ...Object.fromEntries(quizOf(8).map(({ key }) => [key, place % 2 === 0 ? 'yes' : 'no'])),
});
const keptTo = (questions: readonly Question[], answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(([key]) => questions.some((one) => one.key === key)),
  );

async function save(actor: StaffActor, content: QuestionnaireContent): Promise<string> {
  const id = newId<'questionnaire'>(systemRandom);
  const more = { isRetired: false, isConsidered: true, seen: '' };
  const saved = await saveQuestionnaire(surveys.as(actor), { id, content, ...more });
  if (!saved.ok) throw new Error('not saved');
  return id;
}

/** Three people and the attacker answer; then it is over. */
async function answered(round: Round, three: readonly Answers[]): Promise<void> {
  const { questions } = round.content;
  const sheets = [...three, ...Array.from({ length: FLOOD }, (_, place) => flooded(place))];
  for (const answers of sheets) {
    const ownCode = newReceiptCode(systemRandom);
    const sent = await surveys.answer(round, keptTo(questions, answers), { ownCode });
    if (!sent.ok) throw new Error(sent.refusal);
  }
}

/** Everything that anybody reads of the round: staff, residents, programs, and those whom its subject concerns. */
async function everythingRead(actor: StaffActor, round: Round): Promise<string> {
  const [desk, everybody] = [surveys.as(actor), surveys.as(RESIDENT)];
  const { id } = round;
  const site = testSite({
    routes: surveyRoutes(everybody),
    operations: releaseOperations(everybody),
    doors: testDoors(() => true),
    proofs: proofsOfTest('worked'),
  });
  const text = async (path: string) => await (await site.request(path)).text();
  const listed = JSON.parse(await text('/api/v1/survey-releases')) as { items: { id: string }[] };
  const rounds = await listRounds(desk, {});
  const read = {
    results: await readResults(desk, { id }),
    compared: await compareSeries(desk, { id }),
    listed: rounds.ok && rounds.value.rounds.filter((one) => one.round.id === id),
    inDesk: await inTransaction(desk, async (tx) => ({
      figures: (await readFiguresOf(tx, desk, LESSON)).filter((one) => one.round.id === id),
      quiz: await readQuizOf(tx, desk, LESSON),
      series: await readSeriesOf(tx, desk, LESSON),
    })),
    bySubject: await readSurveysOf(everybody, LESSON),
    api: listed.items.filter((one) => one.id === id),
    page: await text(`/surveys/${id}`),
    table: await text(`/surveys/${id}.csv`),
  };
  expect(read.results.ok && read.page.length > 500).toBe(true);
  return JSON.stringify(read, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}

/** The same round answered by these three, in a world of its own. */
async function readWith(
  actor: StaffActor,
  asked: { readonly questionnaire: string; readonly moment: FirstMoment },
  three: readonly Answers[],
): Promise<string> {
  const round = await surveys.open(actor, asked);
  await answered(round, three);
  const days = { opensOn: TODAY, closesOn: TODAY };
  const next = await openNextRound(surveys.as(actor), { id: round.id, ...days });
  const closed = next.ok || (await changeRound(surveys.as(actor), { id: round.id, act: 'close' }));
  expect(closed === true || closed.ok).toBe(true);
  const released = await releaseRound(surveys.as(actor), { id: round.id });
  expect(released.ok).toBe(true);
  const read = await everythingRead(actor, round);
  return read.replaceAll(round.id, 'ROUND').replaceAll(round.code, 'CODE');
}

/** What is read where the three answered in one way, and where they answered in another. */
async function readTwice(
  content: QuestionnaireContent,
  moment: FirstMoment,
  [one, other]: readonly [readonly Answers[], readonly Answers[]],
): Promise<readonly [string, string]> {
  const actor = await staffIn(surveys.planted, 'coordinator');
  const asked = { questionnaire: await save(actor, content), moment };
  const clean = (read: string) =>
    read
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'MOMENT');
  const first = clean(await readWith(actor, asked, one));
  await seeEverything(surveys.planted.platform.database, (tx) =>
    removeRoundsAbout(tx, [LESSON.id]),
  );
  return [first, clean(await readWith(actor, asked, other))];
}

const CALM: readonly Answers[] = [1, 2, 3].map((one) => ({
  calm: 'yes',
  scale: '5',
  said: `Спокійно ${one}`,
}));
const AFRAID: readonly Answers[] = [1, 2, 3].map((one) => ({
  calm: 'no',
  scale: '1',
  said: `Страшно ${one}`,
}));

describe('a round that three people answered, and one more person fifty times', () => {
  it.for([
    ['once', 'once'],
    ['from the start of a course on', 'start'],
  ] as const)(
    'tells nothing of a sensitive answer that is asked %s, whoever reads whatever',
    async ([, moment]) => {
      const content = contentOf('Ваше здоров’я', VIEWS);
      const [one, other] = await readTwice(content, moment, [CALM, AFRAID]);
      expect(one).toContain('53');
      expect(other).toBe(one);
    },
  );

  it('tells of a quiz how many answers were right in all, and of no question how many', async () => {
    const rightIn = (key: string) => [1, 2, 3].map(() => ({ [key]: 'yes', q2: 'no' }));
    const content = contentOf('Дорога', quizOf(3));
    const worlds = [rightIn('q0'), rightIn('q1')] as const;
    const [one, other] = await readTwice(content, 'once', worlds);
    expect(one, 'three of them and the attacker’s').toContain('"right":78');
    expect(other).toBe(one);
  });

  it('tells no sum of a quiz of one question, which would be its answer', async () => {
    const all = (answer: string) => [1, 2, 3].map(() => ({ q0: answer }));
    const content = contentOf('Дорога', quizOf(1));
    const [one, other] = await readTwice(content, 'once', [all('yes'), all('no')]);
    expect(other).toBe(one);
  });

  it('gives away ordinary feedback, as its page says', async () => {
    const [one, other] = await readTwice(contentOf('Відгук', VIEWS), 'once', [CALM, AFRAID]);
    expect(other).not.toBe(one);
    expect(one).toContain('Від того, хто надіслав би більше, ці числа не захищають');
  });
});
