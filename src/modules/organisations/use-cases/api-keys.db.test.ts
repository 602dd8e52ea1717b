import { describe, expect, it } from 'vitest';
import { type ApiKeyId, newId, type OrganisationId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { createPolicy, RESIDENT } from '#modules/identity/index.ts';
import { listAllApiKeys } from '../storage/api-keys.ts';
import { deskForEachTest, STEPOVA } from '../testing-desk.ts';
import { listApiKeys } from './list-api-keys.ts';
import { apiKeySchema, makeApiKey } from './make-api-key.ts';
import { recogniseApiKey } from './recognise-api-key.ts';
import { revokeApiKey } from './revoke-api-key.ts';

const ABSENT = { ok: false, refusal: { reason: 'absent' } };

describe('a key of a partner’s program', () => {
  const desk = deskForEachTest();

  const keeper = async () => desk.as(await desk.staff('administrator'));

  async function made(organisation: OrganisationId, endsOn = '') {
    const id = newId<'api-key'>(systemRandom);
    const facts = apiKeySchema.parse({ name: ' Сайт  громади ', endsOn });
    const text = await makeApiKey(await keeper(), organisation, id, facts);
    if (!text.ok) throw new Error(text.refusal.reason);
    return { id, text: text.value };
  }

  const recognise = (text: string) => recogniseApiKey(desk.as(RESIDENT), text);

  it('says whose program it is, and is itself nowhere', async () => {
    const organisation = await desk.partner();
    const { id, text } = await made(organisation);
    expect(await recognise(text)).toEqual({
      kind: 'api-client',
      id,
      organisationId: organisation,
    });
    const kept = await seeEverything(desk.platform.database, listAllApiKeys);
    expect(kept).toMatchObject([{ id, name: 'Сайт громади' }]);
    expect(JSON.stringify(kept)).not.toContain(text);
    expect(await desk.told()).toMatchObject({ actions: ['api-key.make'] });
  });

  it('is one that nobody guesses, and nothing else opens', async () => {
    const { text } = await made(await desk.partner());
    expect(text).toHaveLength(43);
    for (const other of ['', 'x', text.slice(1), `${text} `, 'я'.repeat(5000)]) {
      expect(await recognise(other)).toBeUndefined();
    }
  });

  it('opens until its last day, and no longer than it stands', async () => {
    const organisation = await desk.partner();
    const today = desk.platform.clock.today();
    const last = await made(organisation, today.toString());
    expect(await recognise(last.text)).toBeDefined();
    const { id, text } = await made(organisation);
    await seeEverything(desk.platform.database, (tx) =>
      tx
        .$extendTables<{ 'organisations.api_key': { id: string; ends_on: Temporal.PlainDate } }>()
        .updateTable('organisations.api_key')
        .set({ ends_on: today.subtract({ days: 1 }) })
        .where('id', '=', last.id)
        .execute(),
    );
    expect(await recognise(last.text)).toBeUndefined();
    expect(await revokeApiKey(await keeper(), id)).toEqual({ ok: true, value: undefined });
    expect(await recognise(text)).toBeUndefined();
    // Again: it stays as it was, and the journal has one entry.
    expect(await revokeApiKey(await keeper(), id)).toEqual({ ok: true, value: undefined });
    expect((await desk.told()).actions.filter((one) => one === 'api-key.revoke')).toHaveLength(1);
  });

  it('opens nothing once its organisation is closed', async () => {
    const organisation = await desk.partner();
    const { text } = await made(organisation);
    await seeEverything(desk.platform.database, (tx) =>
      tx
        .$extendTables<{ 'organisations.organisation': { id: string; status: string } }>()
        .updateTable('organisations.organisation')
        .set({ status: 'closed' })
        .where('id', '=', organisation)
        .execute(),
    );
    expect(await recognise(text)).toBeUndefined();
    const listed = await listApiKeys(await keeper());
    expect(listed).toMatchObject({ ok: true, value: [{ state: 'over', mayRevoke: false }] });
  });

  it('is remembered by the day of its last use', async () => {
    const { text } = await made(await desk.partner());
    await recognise(text);
    const listed = await listApiKeys(await keeper());
    expect(listed).toMatchObject({
      ok: true,
      value: [{ key: { lastUsedOn: desk.platform.clock.today() }, mayRevoke: true }],
    });
  });

  it('offers to be revoked only to whoever may', async () => {
    await made(await desk.partner());
    const context = await keeper();
    const rows = context.policy.rows.filter(({ permission }) => permission !== 'api-key.revoke');
    const listed = await listApiKeys({ ...context, policy: createPolicy(rows) });
    expect(listed).toMatchObject({ ok: true, value: [{ state: 'in-force', mayRevoke: false }] });
  });

  it('is made once by one form, and never for a day that is past', async () => {
    const organisation = await desk.partner();
    const { id } = await made(organisation);
    const again = await makeApiKey(await keeper(), organisation, id, {
      name: 'Сайт громади',
      endsOn: undefined,
    });
    expect(again).toEqual({ ok: false, refusal: { reason: 'sent-already' } });
    const yesterday = desk.platform.clock.today().subtract({ days: 1 });
    const late = await makeApiKey(await keeper(), organisation, newKey(), {
      name: 'Сайт',
      endsOn: yesterday,
    });
    expect(late).toEqual({ ok: false, refusal: { reason: 'day-past' } });
  });

  it('is seen, made and revoked by whoever keeps the installation there, and by nobody else', async () => {
    const organisation = await desk.partner();
    const { id } = await made(organisation);
    const facts = { name: 'Інший', endsOn: undefined };
    for (const actor of [
      await desk.staff('administrator', { code: STEPOVA }),
      await desk.staff('coordinator'),
      await desk.partnerOf(organisation),
      RESIDENT,
    ]) {
      const context = desk.as(actor);
      expect(await makeApiKey(context, organisation, newKey(), facts)).toEqual(ABSENT);
      expect(await revokeApiKey(context, id)).toEqual(ABSENT);
      const listed = await listApiKeys(context);
      expect(listed.ok ? listed.value : []).toEqual([]);
    }
  });
});

function newKey(): ApiKeyId {
  return newId<'api-key'>(systemRandom);
}
