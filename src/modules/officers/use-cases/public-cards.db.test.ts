import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { policyWithout } from '#modules/identity/testing.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { officersForEachTest } from '../testing.ts';
import { readAreaOfficers } from './read-area-officers.ts';
import { readBeat } from './read-beat.ts';
import { readPhoto } from './read-photo.ts';
import { readServingOfficer } from './read-serving-officer.ts';
import { setPhoto } from './set-photo.ts';

const OLENA = 'olena-zrazkova';

describe('what everybody may read of an officer', () => {
  const planted = officersForEachTest();

  it.each<[string, (context: OfficersContext) => unknown]>([
    ['a card', (context) => readServingOfficer(context, OLENA)],
    ['a photograph', (context) => readPhoto(context, OLENA)],
    [
      'a beat',
      (context) =>
        readBeat(context, {
          oblast: slug(context, 'Вигадана область'),
          beat: slug(context, 'Дільниця Садова'),
        }),
    ],
    ['an area', (context) => readAreaOfficers(context, slug(context, 'Лиманська громада'))],
  ])('is there because the table says so: %s', async (_, read) => {
    const create = { width: 300, height: 300, channels: 3, background: '#0b5a73' } as const;
    const bytes = await sharp({ create }).jpeg().toBuffer();
    const consentOn = Temporal.PlainDate.from('2026-11-20');
    await setPhoto(planted.context, { badgeNumber: '0012345', bytes, consentOn });
    using context = await planted.open();
    expect(await read(context)).toMatchObject({ ok: true });
    const policy = policyWithout(context.policy, 'officer.read');
    expect(await read({ ...context, policy })).toMatchObject({ ok: false });
  });
});

function slug({ areas }: OfficersContext, wanted: string): string {
  return areas.all.find(({ name }) => name === wanted)?.slug ?? '';
}
