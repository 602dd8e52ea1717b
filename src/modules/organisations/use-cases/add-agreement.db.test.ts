import { describe, expect, it } from 'vitest';
import { newId, type OrganisationId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { deskForEachTest, STEPOVA, STRANGERS, type TestDesk } from '../testing-desk.ts';
import { addAgreement, agreementSchema } from './add-agreement.ts';
import { changeAgreement } from './change-agreement.ts';
import { endAgreement } from './end-agreement.ts';
import { listDeskOrganisations } from './list-desk-organisations.ts';
import { listEndingAgreements } from './list-ending-agreements.ts';
import { readDeskOrganisation } from './read-desk-organisation.ts';

const ABSENT = { ok: false, refusal: { reason: 'absent' } };
const newKey = () => newId<'agreement'>(systemRandom);
const day = (text: string) => Temporal.PlainDate.from(text);
/** The test's day is 25 November 2026. */
const WATCH = {
  subject: 'Спільні чергування біля школи',
  number: '12',
  signedOn: day('2025-01-15'),
  endsOn: day('2027-01-24'),
};

async function keptAgreements(desk: TestDesk, organisation: OrganisationId) {
  const auditor = desk.as(await desk.staff('auditor'));
  const read = await readDeskOrganisation(auditor, organisation);
  return read.ok ? read.value.agreements : [];
}

async function added(desk: TestDesk, organisation: OrganisationId, facts = WATCH) {
  const coordinator = desk.as(await desk.staff('coordinator'));
  const key = newKey();
  const answer = await addAgreement(coordinator, organisation, key, facts);
  expect(answer).toEqual({ ok: true, value: key });
  return key;
}

describe('an agreement', () => {
  const desk = deskForEachTest();

  it('stands once, however often its form is sent', async () => {
    const organisation = await desk.partner();
    const coordinator = desk.as(await desk.staff('coordinator'));
    const key = newKey();
    const add = (facts: typeof WATCH) => addAgreement(coordinator, organisation, key, facts);
    const answers = await Promise.all(Array.from({ length: 8 }, () => add(WATCH)));
    expect(answers).toEqual(answers.map(() => ({ ok: true, value: key })));
    expect((await desk.told()).actions).toEqual(['organisation.change']);
    expect(await keptAgreements(desk, organisation)).toMatchObject([WATCH]);
    expect(await add({ ...WATCH, number: '13' })).toEqual({
      ok: false,
      refusal: { reason: 'sent-already' },
    });
  });

  it('is prolonged; of two who write it the second sees what the first wrote', async () => {
    const organisation = await desk.partner();
    const id = await added(desk, organisation);
    const [was] = await keptAgreements(desk, organisation);
    const seen = was?.changedAt.toString() ?? '';
    const prolong = async (until: string) =>
      changeAgreement(desk.as(await desk.staff('coordinator')), organisation, {
        id,
        facts: { ...WATCH, endsOn: day(until) },
        seen,
      });
    expect(await prolong('2028-01-01')).toMatchObject({ ok: true });
    expect(await prolong('2029-01-01')).toMatchObject({
      refusal: { reason: 'changed', now: { endsOn: day('2028-01-01') } },
    });
    expect(await prolong('2028-01-01')).toMatchObject({ ok: true });
    expect(await keptAgreements(desk, organisation)).toMatchObject([{ endsOn: day('2028-01-01') }]);
  });

  it('that was ended stays known, and is not begun again by whoever had it open', async () => {
    const organisation = await desk.partner();
    const id = await added(desk, organisation);
    const [was] = await keptAgreements(desk, organisation);
    const coordinator = desk.as(await desk.staff('coordinator'));
    const end = () => endAgreement(coordinator, organisation, id);
    const ended = await Promise.all([end(), end()]);
    expect([...ended, await end()]).toEqual([1, 2, 3].map(() => ({ ok: true, value: undefined })));
    // To add it and to end it: the second and the third time nothing was done.
    expect((await desk.told()).actions).toHaveLength(2);
    const facts = { ...WATCH, number: '13' };
    const seen = was?.changedAt.toString() ?? '';
    expect(await changeAgreement(coordinator, organisation, { id, facts, seen })).toMatchObject({
      refusal: { reason: 'changed', now: { endedOn: day('2026-11-25') } },
    });
    expect(await keptAgreements(desk, organisation)).toMatchObject([
      { number: '12', endedOn: day('2026-11-25') },
    ]);
  });

  it('that has not begun cannot be ended', async () => {
    const organisation = await desk.partner();
    const id = await added(desk, organisation, { ...WATCH, signedOn: day('2026-11-26') });
    const coordinator = desk.as(await desk.staff('coordinator'));
    expect(await endAgreement(coordinator, organisation, id)).toEqual(ABSENT);
  });

  it('waits on my day from sixty days before its end, for those who answer for it', async () => {
    const organisation = await desk.partner();
    const id = await added(desk, organisation);
    await added(desk, organisation, { ...WATCH, endsOn: day('2027-01-25') });
    await added(desk, organisation, { ...WATCH, endsOn: day('2026-11-24') });
    const ending = async (code: string | undefined) => {
      const coordinator = await desk.staff('coordinator', code === undefined ? {} : { code });
      const listed = await listEndingAgreements(desk.as(coordinator));
      return listed.ok ? listed.value.map(({ agreement }) => agreement.id) : [];
    };
    expect(await ending(undefined)).toEqual([id]);
    expect(await ending(STEPOVA)).toEqual([]);
    const officer = desk.as(await desk.staff('district-officer'));
    expect(await listEndingAgreements(officer)).toEqual({ ok: false, refusal: 'forbidden' });
  });

  it('gives its organisation the badge that says most', async () => {
    const organisation = await desk.partner();
    await added(desk, organisation, { ...WATCH, endsOn: day('2026-01-01') });
    const officer = desk.as(await desk.staff('district-officer'));
    const badge = async () => {
      const listed = await listDeskOrganisations(officer, { kind: 'ngo', text: 'приклад' });
      return listed.ok ? listed.value.shown.map(({ agreement }) => agreement) : [];
    };
    expect(await badge()).toEqual(['over']);
    await added(desk, organisation);
    expect(await badge()).toEqual(['ends-soon']);
  });

  it.each([...STRANGERS, ['an auditor', (one) => one.staff('auditor')] as (typeof STRANGERS)[0]])(
    'is not to be touched by %s',
    async (_, who) => {
      const organisation = await desk.partner();
      const id = await added(desk, organisation);
      const context = desk.as(await who(desk, organisation));
      expect(await addAgreement(context, organisation, newKey(), WATCH)).toEqual(ABSENT);
      const change = { id, facts: { ...WATCH, number: '13' }, seen: '' };
      expect(await changeAgreement(context, organisation, change)).toEqual(ABSENT);
      expect(await endAgreement(context, organisation, id)).toEqual(ABSENT);
      expect(await keptAgreements(desk, organisation)).toMatchObject([
        { ...WATCH, endedOn: undefined },
      ]);
    },
  );
});

describe('the form of an agreement', () => {
  const sent = { subject: ' Чергування ', number: '', signedOn: '15.01.2025', endsOn: '' };

  it('reads days as people write them; without a last one it holds until it is ended', () => {
    expect(agreementSchema.parse(sent)).toEqual({
      subject: 'Чергування',
      number: undefined,
      signedOn: day('2025-01-15'),
      endsOn: undefined,
    });
  });

  it.each([
    ['subject', '', 'subject-missing'],
    ['subject', 'а'.repeat(501), 'text-too-long'],
    ['subject', 'нуль\0', 'text-unreadable'],
    ['number', 'половина \uD800', 'text-unreadable'],
    ['number', '1'.repeat(101), 'text-too-long'],
    ['signedOn', '', 'date-unreadable'],
    ['signedOn', '2026-02-30', 'date-unreadable'],
    ['endsOn', 'колись', 'date-unreadable'],
    ['endsOn', '2025-01-14', 'dates-reversed'],
  ])('says what is wrong in %s', (field, value, reason) => {
    const parsed = agreementSchema.safeParse({ ...sent, [field]: value });
    expect(parsed.error?.issues).toMatchObject([{ path: [field], message: reason }]);
  });
});
