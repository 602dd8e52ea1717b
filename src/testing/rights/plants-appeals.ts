import { sql } from 'kysely';
import { type AppealId, newId, parseId } from '#kernel/ids.ts';
import { addFile } from '#modules/appeals/use-cases/add-file.ts';
import { submitAppeal } from '#modules/appeals/use-cases/submit-appeal.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import type { Plant, World } from './line.ts';
import { plantOfficer } from './plants-officers.ts';

/** Nobody has looked at it yet. */
export const plantAppeal = appealed('received');

/** Somebody handles it; of the asker’s own, the asker. */
export const plantAppealInWork = appealed('in-progress');

/** The same, of its own for what is posted: when that begins, officers who were looked at may be others’ by now. */
export const plantAppealToHandle = appealed('in-progress');

/** It was answered: there is a letter. */
export const plantAnsweredAppeal = appealed('answered');

/** The code of the receipt, which is all that its author holds. */
export const plantAppealReceipt: Plant = async (world, where) => {
  const { beat } = world.groundOf(where);
  const { code } = await send(world, beat, { name: 'Вигадана Ганна', substance: 'Темно.' });
  return { params: {}, facts: {}, known: { code, area: beat } };
};

const BYTES = new TextEncoder().encode('Додаток до звернення.');

/** Of a beat on that ground, with a file; what was given to the asker lies where they have no other right. */
function appealed(status: 'received' | 'in-progress' | 'answered'): Plant {
  return async (world, where, asker) => {
    if (where === 'own') return undefined;
    const isGiven = where === 'assigned';
    if (isGiven && status === 'received') return undefined;
    const officer = await world.thing(plantOfficer, isGiven ? 'own' : where, asker);
    if (!officer) return undefined;
    const { beat, above } = world.groundOf(where);
    const facts = {
      areaIds: [beat, ...above],
      assigneeIds: isGiven && asker.accountId ? [asker.accountId] : [],
    };
    const text = () => world.marks.plant(['appeal.read'], facts);
    const { id, file } = await send(world, beat, { name: text(), substance: text() });
    const seenAt = await become(world, id, status, isGiven ? officer.params['id'] : undefined);
    return {
      params: { id, file },
      facts,
      known: { seenAt, officer: officer.params['id'] ?? '', area: beat },
    };
  };
}

async function send(
  { context }: World,
  areaId: World['grounds']['here']['beat'],
  texts: { readonly name: string; readonly substance: string },
) {
  const house = { ...context, actor: RESIDENT };
  const key = newId<'sender-key'>(context.platform.random);
  const file = await addFile(house, {
    key,
    name: 'letter.txt',
    bytes: BYTES,
    client: '192.0.2.1',
  });
  if (!file.ok) throw new Error(`no file: ${file.refusal}`);
  const sent = await submitAppeal(house, {
    ...texts,
    key,
    kind: 'application',
    residence: 'с. Вигадане, вул. Миру, 4',
    answerWay: 'email',
    email: 'hanna@example.org',
    phone: '',
    benefit: '',
    areaId,
    files: [file.value.id],
    language: 'uk',
  });
  if (!sent.ok) throw new Error(`no appeal: ${sent.refusal}`);
  const { code } = sent.value;
  return { id: context.receipts.of('appeal', key).id, file: file.value.id, code };
}

/** Answers when it changed last, as a form of its page carries it. */
async function become(
  { see, context }: World,
  id: AppealId,
  status: 'received' | 'in-progress' | 'answered',
  officer: string | undefined,
): Promise<string> {
  const now = context.platform.clock.now();
  const officerId = parseId<'officer'>(officer ?? '') ?? null;
  await see(async (tx) => {
    await sql`update appeals.appeal set status = ${status}, officer_id = ${officerId},
      closed_at = ${status === 'answered' ? now : null} where id = ${id}`.execute(tx);
    if (status === 'answered') {
      await sql`insert into appeals.step (id, appeal_id, happened_at, status, words)
        values (${context.platform.random.uuid()}, ${id}, ${now}, 'answered', 'Перевірили.')`.execute(
        tx,
      );
    }
  });
  return now.toString();
}
