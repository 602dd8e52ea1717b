import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { Mailer } from '#platform/mail/mailer.ts';
import { inTransaction, RESIDENT } from '#modules/identity/index.ts';
import { notificationsOf } from '#modules/identity/testing.ts';
import { keptOfficer, officerStaff, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { findQuestion } from '../storage/load-questions.ts';
import { promisesForEachTest } from '../testing.ts';
import { answerPromise } from './answer-promise.ts';
import { answerQuestion } from './answer-question.ts';
import { askQuestion } from './ask-question.ts';
import { giveQuestion, officersToAsk } from './give-question.ts';
import { keepQuestionPrivate } from './keep-question-private.ts';
import { listPublishedQuestions } from './list-published-questions.ts';
import { listQuestions } from './list-questions.ts';
import { mergeQuestion } from './merge-question.ts';
import { promiseAnswer } from './promise-answer.ts';
import { publishQuestion } from './publish-question.ts';
import { readPromise } from './read-promise.ts';
import { readQuestion } from './read-question.ts';
import { readQuestionReceipt } from './read-question-receipt.ts';
import { refuseQuestion } from './refuse-question.ts';
import { remindOfDue } from './remind-of-due.ts';
import { stopQuestionNews } from './stop-question-news.ts';
import { tellAsker } from './tell-asker.ts';
import { tellQuestion } from './tell-owing.ts';

const SYSTEM = { kind: 'system', name: 'test' } as const;

describe('a question', () => {
  const test = promisesForEachTest();
  const officer = () => officerStaff(test.planted, '0012345');
  const coordinator = (code?: string) => staffIn(test.planted, 'coordinator', code);
  type Asked = Awaited<ReturnType<typeof test.ask>>;
  type Staff = Awaited<ReturnType<typeof officer>>;

  const seen = async ({ id }: Asked) => ({ id, seenAt: (await test.kept(id)).changedAt });
  const publish = async (actor: Staff, asked: Asked, words = 'Коли зробите розмітку?') => {
    using context = await test.as(actor);
    const input = { ...(await seen(asked)), words, contactsSeen: false };
    return await publishQuestion(context, input);
  };
  const receipt = async ({ code }: Asked) => {
    using context = await test.as(RESIDENT);
    const read = await readQuestionReceipt(context, code);
    if (!read.ok) throw new Error('no receipt');
    return read.value;
  };
  const published = async () => {
    using context = await test.as(RESIDENT);
    const listed = await listPublishedQuestions(context, { limit: 10 });
    return listed.ok ? listed.value.questions : [];
  };

  it('is whose the beat is, has a last day, and is one however often it is sent', async () => {
    const asked = test.question();
    using context = await test.as(RESIDENT);
    const [once, twice] = [await askQuestion(context, asked), await askQuestion(context, asked)];
    expect(twice).toEqual(once);
    expect(await askQuestion(context, { ...asked, words: 'Інше?' })).toMatchObject({
      refusal: 'conflict',
    });
    const kept = await test.kept(context.receipts.of('question', asked.key).id);
    expect(kept).toMatchObject({
      status: 'pending',
      officerId: (await keptOfficer(test.planted)).id,
    });
    expect(once.ok && once.value.dueOn.equals(kept.dueOn)).toBe(true);
    expect(
      await askQuestion(context, test.question({ areaId: newId(systemRandom) })),
    ).toMatchObject({ refusal: 'place-unknown' });
  });

  it('is read by nobody else before it is published, and how to reach its asker by nobody at all', async () => {
    const zrazkova = await officer();
    const asked = await test.ask({ email: 'hanna@example.org' });
    const sees = async (actor: Staff) => {
      using context = await test.as(actor);
      const read = await readQuestion(context, { id: asked.id });
      return read.ok && [...read.value.may].toSorted();
    };
    expect(await sees(zrazkova)).toEqual(['answer']);
    expect(await sees(await coordinator())).toEqual(['answer', 'give']);
    expect(await sees(await staffIn(test.planted, 'police-head'))).toEqual([]);
    for (const actor of [
      await coordinator(STEPOVA),
      await staffIn(test.planted, 'district-officer'),
      await staffIn(test.planted, 'auditor'),
      await staffIn(test.planted, 'administrator'),
    ]) {
      expect(await sees(actor)).toBe(false);
      // Nor by whoever reaches the tables themselves.
      using context = await test.as(actor);
      expect(await inTransaction(context, (tx) => findQuestion(tx, asked.id))).toBeUndefined();
    }
    using context = await test.as(zrazkova);
    const read = await readQuestion(context, { id: asked.id });
    expect(JSON.stringify(read)).not.toContain('hanna@example.org');
    expect(await published()).toEqual([]);
  });

  it('is published in the words that an officer leaves, without what leads to somebody', async () => {
    const zrazkova = await officer();
    const asked = await test.ask({ words: 'Коли? Це Ганна, 067 123 45 67.' });
    expect(await publish(zrazkova, asked, 'Коли? 067 123 45 67')).toMatchObject({
      refusal: 'contacts-found',
    });
    expect((await publish(zrazkova, asked, 'Коли?')).ok).toBe(true);
    expect(await published()).toMatchObject([{ words: 'Коли?', answer: '' }]);
    expect((await receipt(asked)).words).toContain('Ганна');
  });

  it('is answered for everybody, for its asker and for those who asked the same', async () => {
    const zrazkova = await officer();
    const [first, second] = [await test.ask(), await test.ask({ words: 'А коли розмітка?' })];
    await publish(zrazkova, first);
    const [shown] = await published();
    if (!shown) throw new Error('nothing is published');
    using context = await test.as(zrazkova);
    const itself = { ...(await seen(first)), into: shown.id };
    expect(await mergeQuestion(context, itself)).toMatchObject({ refusal: 'into-unknown' });
    const unknown = { ...(await seen(second)), into: newId<'published-question'>(systemRandom) };
    expect(await mergeQuestion(context, unknown)).toMatchObject({ refusal: 'into-unknown' });
    expect((await mergeQuestion(context, { ...unknown, into: shown.id })).ok).toBe(true);
    const words = 'Розмітку зроблять навесні, щойно потеплішає.';
    expect((await answerQuestion(context, { ...(await seen(first)), words })).ok).toBe(true);
    expect(await published()).toMatchObject([{ id: shown.id, answer: words }]);
    for (const asked of [first, second]) {
      const { steps, published: public_ } = await receipt(asked);
      expect(steps.at(-1)).toMatchObject({ status: 'answered', words });
      expect(public_?.id).toBe(shown.id);
    }
    // Merged later, it has its answer at once.
    const third = await test.ask();
    await mergeQuestion(context, { ...(await seen(third)), into: shown.id });
    expect((await receipt(third)).steps.at(-1)).toMatchObject({ status: 'answered', words });
  });

  it('becomes a promise, and what becomes of that is its answer', async () => {
    const zrazkova = await officer();
    const asked = await test.ask();
    await publish(zrazkova, asked);
    using context = await test.as(zrazkova);
    const dueOn = context.platform.clock.today().add({ days: 20 });
    const promised = {
      ...(await seen(asked)),
      key: newId<'sender-key'>(systemRandom),
      words: 'Дізнаюся в дорожників і відповім.',
      dueOn,
    };
    expect((await promiseAnswer(context, promised)).ok).toBe(true);
    const { promiseId, steps } = await receipt(asked);
    if (!promiseId) throw new Error('no promise');
    expect(steps.at(-1)).toMatchObject({ status: 'promised', words: promised.words });
    const [shown] = await published();
    expect(await readPromise(context, { id: promiseId })).toMatchObject({
      value: { source: { kind: 'question', id: shown?.id } },
    });
    await answerPromise(context, {
      id: promiseId,
      became: 'kept',
      words: 'Розмітку роблять у квітні.',
      link: undefined,
      photo: undefined,
      seenAt: await test.seen(promiseId),
    });
    expect(await receipt(asked)).toMatchObject({ status: 'answered' });
    expect(await published()).toMatchObject([{ answer: 'Розмітку роблять у квітні.' }]);
  });

  it('may be answered to its asker alone, or refused with the reason, and then nobody else reads it', async () => {
    const zrazkova = await officer();
    const [one, other] = [await test.ask(), await test.ask()];
    await publish(zrazkova, one);
    await publish(zrazkova, other);
    using context = await test.as(zrazkova);
    expect((await keepQuestionPrivate(context, await seen(one))).ok).toBe(true);
    const words = 'Таке питають у суду.';
    expect((await refuseQuestion(context, { ...(await seen(other)), words })).ok).toBe(true);
    expect(await published()).toEqual([]);
    await answerQuestion(context, { ...(await seen(one)), words: 'Так.' });
    expect((await receipt(one)).steps.at(-1)?.words).toBe('Так.');
    expect((await receipt(other)).steps.at(-1)?.words).toBe(words);
    expect(await answerQuestion(context, { ...(await seen(other)), words: 'Ні.' })).toMatchObject({
      refusal: 'status-impossible',
    });
    const late = { id: one.id, seenAt: Temporal.Instant.fromEpochMilliseconds(0) };
    expect(await keepQuestionPrivate(context, late)).toMatchObject({ refusal: 'changed' });
  });

  it('is given to somebody by the coordinator there, who is told, and to nobody out of reach', async () => {
    const near = await coordinator();
    const vyhadanyi = await officerStaff(test.planted, '0012346');
    const asked = await test.ask();
    const { id: officerId } = await keptOfficer(test.planted, '0012346');
    const give = async (actor: Staff) => {
      using context = await test.as(actor);
      return await giveQuestion(context, { ...(await seen(asked)), officerId });
    };
    for (const actor of [vyhadanyi, await coordinator(STEPOVA)]) {
      expect(await give(actor)).toMatchObject({ refusal: 'absent' });
    }
    expect((await give(near)).ok).toBe(true);
    using system = await test.as(SYSTEM);
    await tellQuestion(system, { id: asked.id, became: 'given' });
    expect(await notificationsOf(test.planted.platform, vyhadanyi)).toMatchObject([
      { kind: 'question.given', path: `/desk/questions/${asked.id}` },
    ]);
    using context = await test.as(vyhadanyi);
    const listed = await listQuestions(context);
    expect(listed.ok && listed.value).toMatchObject([{ id: asked.id, isOwn: true }]);
    using far = await test.as(await coordinator(STEPOVA));
    expect(await listQuestions(far)).toMatchObject({ value: [] });
    expect(officersToAsk(far)).toEqual([]);
  });

  it('of which nobody must answer yet waits with the coordinator, also when its day is over', async () => {
    const near = await coordinator();
    const hromada = test.planted.context.areas.byCode('UA51010010000000003');
    if (!hromada) throw new Error('no hromada');
    await test.ask({ areaId: hromada.id }, '2026-11-01T08:00:00Z');
    using system = await test.as(SYSTEM, '2026-11-26T08:00:00Z');
    expect(await remindOfDue(system)).toMatchObject({ value: { told: 1 } });
    expect(await notificationsOf(test.planted.platform, near)).toMatchObject([
      { kind: 'question.overdue' },
    ]);
  });

  it('tells its asker once that there is an answer, until they stop it', async () => {
    const zrazkova = await officer();
    const asked = await test.ask({ email: 'hanna@example.org' });
    await publish(zrazkova, asked);
    const sent: string[] = [];
    const tell = async () => {
      using context = await test.as(SYSTEM);
      const mail: Mailer = {
        send: ({ to }) => {
          sent.push(to);
          return Promise.resolve(ok(undefined));
        },
        answers: () => Promise.resolve(true),
      };
      const words = { mail: () => ({ subject: 'Новина', text: 'Є.' }), sms: () => 'Є.' };
      const platform = { ...context.platform, mail };
      await tellAsker({ ...context, platform }, words, { id: asked.id, by: 'email' });
    };
    await tell();
    expect(sent).toEqual([]);
    using context = await test.as(zrazkova);
    await answerQuestion(context, { ...(await seen(asked)), words: 'Навесні.' });
    await tell();
    await tell();
    expect(sent).toEqual(['hanna@example.org']);
    using resident = await test.as(RESIDENT);
    expect((await stopQuestionNews(resident, asked.code)).ok).toBe(true);
    expect((await receipt(asked)).news).toEqual([]);
  });
});
