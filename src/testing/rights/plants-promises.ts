import { sql } from 'kysely';
import { newId, type OfficerId, type QuestionId } from '#kernel/ids.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { EVIDENCE_FILES } from '#modules/promises/domain/promise.ts';
import { askQuestion } from '#modules/promises/use-cases/ask-question.ts';
import { photograph } from '#modules/reports/testing.ts';
import type { Plant, World } from './line.ts';
import { officerOn } from './plants-officers.ts';

const PICTURE = await photograph(120);

/** Of an officer on that ground; of what was given to the asker, the asker is the officer. */
export const plantPromise: Plant = promised(false);

/** The same, of its own for what is posted. */
export const plantPromiseToAnswer: Plant = promised(false);

/** With a photograph that shows what was done. */
export const plantEvidence: Plant = promised(true);

/** An officer there who promises something: the form alone says who. */
export const plantOwner: Plant = async (world, where, asker) => {
  const owner = await officerOn(world, where, asker);
  if (!owner) return undefined;
  const { beat } = world.groundOf(where);
  return { params: {}, facts: owner.facts, known: { officer: owner.id, area: beat } };
};

function promised(hasPhoto: boolean): Plant {
  return async (world, where, asker) => {
    const owner = await officerOn(world, where, asker);
    if (!owner) return undefined;
    const { beat } = world.groundOf(where);
    const { random, clock, files } = world.context.platform;
    const id = random.uuid();
    const dueOn = clock.today().add({ days: 30 });
    const step = random.uuid();
    const now = clock.now();
    // Whoever promised it may have left since.
    await world.see((tx) =>
      sql`insert into promises.promise
        (id, body_fingerprint, words, owner_post, owner_name, officer_id, area_id, due_on,
          first_due_on, source_kind, given_at, changed_at)
        values (${id}, '', 'Поставити ліхтар.', 'дільнична офіцерка поліції', 'Олена Зразкова',
          ${owner.id}, ${beat}, ${dueOn}, ${dueOn}, 'desk', ${now}, ${now})`.execute(tx),
    );
    if (hasPhoto) {
      await world.see((tx) =>
        sql`insert into promises.step
          (id, promise_id, happened_at, party, status, words, photo_width, photo_height)
          values (${step}, ${id}, ${now}, 'owner', 'under-way', 'Так.', 12, 12)`.execute(tx),
      );
      for (const one of Object.values(EVIDENCE_FILES)) await files.write(one, step, PICTURE);
    }
    return {
      params: { id, step },
      facts: owner.facts,
      known: { seenAt: now.toString() },
    };
  };
}

/** Nobody has looked at it yet. */
export const plantQuestion: Plant = asked('pending', false);

/** Somebody has; it waits for its answer. */
export const plantReadQuestion: Plant = asked('private', false);
export const plantQuestionToAnswer: Plant = asked('private', false);
export const plantQuestionToPublish: Plant = asked('pending', false);
export const plantQuestionToMerge: Plant = asked('pending', true);

/** What everybody reads of one. */
export const plantPublishedQuestion: Plant = async (world, where) => {
  if (where === 'own' || where === 'assigned') return undefined;
  const { beat, above } = world.groundOf(where);
  return { params: { id: await publishedIn(world, beat) }, facts: { areaIds: [beat, ...above] } };
};

/** Of a beat on that ground; what was given to the asker lies where they have no other right. */
function asked(status: 'pending' | 'private', withSame: boolean): Plant {
  return async (world, where, asker) => {
    const owner = await officerOn(world, where, asker);
    if (!owner) return undefined;
    const { beat } = world.groundOf(where);
    const { context } = world;
    const key = newId<'sender-key'>(context.platform.random);
    const words = world.marks.plant(['question.read'], owner.facts);
    const house = { ...context, actor: RESIDENT };
    const sent = await askQuestion(house, {
      key,
      words,
      areaId: beat,
      officerId: undefined,
      source: { kind: 'page', id: undefined },
      language: 'uk',
      email: '',
      phone: '',
    });
    if (!sent.ok) throw new Error(`no question: ${sent.refusal}`);
    const id = context.receipts.of('question', key).id;
    const seenAt = await become(world, id, status, owner.id);
    const into = withSame ? await publishedIn(world, beat) : '';
    return {
      params: { id },
      facts: owner.facts,
      known: { seenAt, officer: owner.id, into, code: sent.value.code },
    };
  };
}

/** Answers when it changed last, as a form of its page carries it. */
async function become(
  { see, context }: World,
  id: QuestionId,
  status: 'pending' | 'private',
  officerId: OfficerId,
): Promise<string> {
  const now = context.platform.clock.now();
  await see((tx) =>
    sql`update promises.question set status = ${status}, officer_id = ${officerId},
      changed_at = ${now} where id = ${id}`.execute(tx),
  );
  return now.toString();
}

async function publishedIn(
  { see, context }: World,
  areaId: World['grounds']['here']['beat'],
): Promise<string> {
  const { random, clock } = context.platform;
  const id = random.uuid();
  const today = clock.today();
  await see((tx) =>
    sql`insert into promises.published_question
      (id, words, area_id, source_kind, asked_on, due_on, changed_at)
      values (${id}, 'Коли розмітка?', ${areaId}, 'page', ${today}, ${today}, ${clock.now()})`.execute(
      tx,
    ),
  );
  return id;
}
