import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '#platform/outgoing/public-address.ts';
import { openOutgoing } from '#platform/outgoing/open-outgoing.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { plantPartnerKey } from '#modules/organisations/testing.ts';
import { findEndpoint, saveCheck } from '../../storage/partner-endpoints.ts';
import { reportsForEachTest } from '../../testing.ts';
import { checkEndpoint } from './check-endpoint.ts';
import { listBodies } from './list-bodies.ts';
import { endpointSchema, setEndpoint } from './set-endpoint.ts';
import { canary, openCouncil } from '../../testing/council.ts';

const SAID = {
  address: 'https://council.example/open311/services.json',
  jurisdiction: '',
  apiKey: '',
  isKeyForgotten: false,
  isOn: true,
  serviceCodes: { 'dark-place': 'LIGHT', damage: '' },
  constants: '',
};

describe('where a body takes reports', () => {
  const reports = reportsForEachTest();
  const asAdministrator = async (outgoing = openOutgoing()) => {
    const context = await reports.as(await staffIn(reports.planted, 'administrator'));
    const platform = { ...context.platform, outgoing };
    return { ...context, platform, endpointKey: new Uint8Array(32).fill(9) };
  };
  const plant = async () => (await plantPartnerKey(reports.planted.context)).organisationId;
  const kept = async (id: Awaited<ReturnType<typeof plant>>) =>
    await seeEverything(reports.planted.platform.database, (tx) => findEndpoint(tx, id));

  it('is kept with its key sealed, and says to a colleague who was slower what stands there', async () => {
    await using council = await openCouncil();
    const id = await plant();
    using context = await asAdministrator(council.outgoing);
    const secret = canary();
    const said = endpointSchema.parse({ ...SAID, apiKey: secret });
    expect(await setEndpoint(context, id, said, '')).toEqual({ ok: true, value: undefined });
    const endpoint = await kept(id);
    expect(endpoint).toMatchObject({
      address: 'https://council.example/open311/',
      hasKey: true,
      serviceCodes: { 'dark-place': 'LIGHT' },
    });
    const rows = await seeEverything(
      reports.planted.platform.database,
      async (tx) =>
        (
          await sql<{ row: string }>`select t::text as row from reports.partner_endpoint t`.execute(
            tx,
          )
        ).rows,
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(secret).toString('hex'));
    expect(JSON.stringify(await listBodies(context))).not.toContain(secret);
    expect(await setEndpoint(context, id, said, '')).toMatchObject({
      refusal: { reason: 'changed' },
    });
    const seen = endpoint?.changedAt.toString() ?? '';
    const elsewhere = endpointSchema.parse({ ...SAID, address: 'https://other.example/' });
    expect(await setEndpoint(context, id, elsewhere, seen)).toEqual({
      ok: false,
      refusal: { reason: 'key-elsewhere' },
    });
    const without = endpointSchema.parse({ ...SAID, isOn: false, isKeyForgotten: true });
    expect((await setEndpoint(context, id, without, seen)).ok).toBe(true);
    expect(await kept(id)).toMatchObject({ hasKey: false, isOn: false });
  });

  const INSIDE = ['https://localhost/', 'https://192.168.0.1/', 'https://[::1]/open311'];
  it('is none where a name leads inside, and is where nobody looks', async () => {
    const id = await plant();
    const inside = {
      resolve: async () => [{ address: '10.0.0.7', family: 4 }],
      request: () => {
        throw new Error('nobody may ask there');
      },
    };
    using context = await asAdministrator(openOutgoing({ ...inside, isAllowed: isPublicAddress }));
    const said = endpointSchema.parse(SAID);
    for (const address of [SAID.address, ...INSIDE]) {
      const led = endpointSchema.parse({ ...SAID, address });
      expect([address, await setEndpoint(context, id, led, '')]).toMatchObject([
        address,
        { refusal: { reason: 'address-inner' } },
      ]);
    }
    expect(await kept(id)).toBeUndefined();
    using careless = await asAdministrator(openOutgoing({ ...inside, isAllowed: () => true }));
    expect((await setEndpoint(careless, id, said, '')).ok).toBe(true);
  });

  it('is on only where something goes there, and a new address has not been looked at', async () => {
    await using council = await openCouncil();
    const id = await plant();
    using context = await asAdministrator(council.outgoing);
    const empty = endpointSchema.parse({ ...SAID, serviceCodes: { damage: '' } });
    expect(await setEndpoint(context, id, empty, '')).toMatchObject({
      refusal: { reason: 'nothing-goes-there' },
    });
    await setEndpoint(context, id, endpointSchema.parse(SAID), '');
    const before = await kept(id);
    const checked = await checkEndpoint(context, id);
    if (!before || !checked.ok) throw new Error('not looked at');
    const other = endpointSchema.parse({ ...SAID, address: 'https://other.example/' });
    await setEndpoint(context, id, other, before.changedAt.toString());
    expect((await kept(id))?.check).toBeUndefined();
    // What was asked of the old address comes too late.
    const { database } = reports.planted.platform;
    await seeEverything(database, (tx) => saveCheck(tx, before, checked.value));
    expect((await kept(id))?.check).toBeUndefined();
  });

  const wrong = [
    ['http://council.example/', 'address-unsafe'],
    ['https://user:word@council.example/', 'address-unreadable'],
    ['https://council.example/?api_key=1', 'address-unreadable'],
    ['council', 'address-unreadable'],
  ] as const;
  it('is refused with a reason where nothing may go', () => {
    const told = wrong.map(([address]) => {
      const parsed = endpointSchema.safeParse({ ...SAID, address });
      return [address, parsed.error?.issues[0]?.message];
    });
    expect(told).toEqual(wrong);
  });

  it('is looked at: what it takes, what it asks and what it tells', async () => {
    await using council = await openCouncil();
    const id = await plant();
    using context = await asAdministrator(council.outgoing);
    expect(await checkEndpoint(context, id)).toEqual({ ok: false, refusal: 'absent' });
    await setEndpoint(context, id, endpointSchema.parse(SAID), '');
    council.says('services.json', () => [
      { service_code: 'LIGHT', service_name: 'Ліхтарі', metadata: 'true' },
      { service_code: 12, service_name: 'Ями', metadata: false },
    ]);
    council.says('services/LIGHT.json', () => ({
      service_code: 'LIGHT',
      attributes: [
        { code: 'pole', required: true, description: 'Номер стовпа', variable: true },
        { code: 'external_id', required: true },
        { code: 'kind', required: true, values: [{ key: 'street', name: 'Вуличний' }] },
        { code: 'notice', variable: false, description: 'Дякуємо' },
      ],
    }));
    const checked = await checkEndpoint(context, id);
    expect(checked).toMatchObject({
      value: { problem: undefined, givesList: true, givesUpdates: false },
    });
    expect((await kept(id))?.check?.services).toEqual([
      {
        code: 'LIGHT',
        name: 'Ліхтарі',
        attributes: [
          { code: 'pole', words: 'Номер стовпа', isRequired: true, choices: [] },
          { code: 'external_id', words: 'external_id', isRequired: true, choices: [] },
          { code: 'kind', words: 'kind', isRequired: true, choices: ['street'] },
        ],
      },
      { code: '12', name: 'Ями', attributes: [] },
    ]);
    council.says('services.json', () => null);
    council.says('requests.json', () => null);
    expect(await checkEndpoint(context, id)).toMatchObject({
      value: { problem: 'not-there', services: [], givesList: false },
    });
  });
});
