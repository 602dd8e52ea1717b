import { type RawBuilder, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId, type ReportId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { type Actor, inTransaction, RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { takeRolesBack } from '#modules/identity/testing.ts';
import { keptOfficer, officerStaff, staffIn } from '#modules/officers/testing.ts';
import { reportsForEachTest } from '../testing.ts';

/** What a use case could do by mistake: whoever writes one has the database’s word, too. */
describe('the second wall around reports', () => {
  const reports = reportsForEachTest();

  /** How many rows it reached; `refused` by a policy. */
  const tries = async (actor: Actor, statement: RawBuilder<unknown>) => {
    const { platform } = reports.planted;
    try {
      return await inTransaction({ platform, actor }, async (tx) => {
        const { rows, numAffectedRows } = await statement.execute(tx);
        return Number(numAffectedRows ?? rows.length);
      });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === '42501') return 'refused';
      throw error;
    }
  };
  const inOwnName = async (statement: RawBuilder<unknown>) =>
    await seeEverything(reports.planted.platform.database, (tx) => statement.execute(tx));
  const step = (id: ReportId, account: StaffActor | undefined, party = 'staff') => sql`
    insert into reports.update (id, report_id, happened_at, party, account_id, words)
    values (${systemRandom.uuid()}, ${id}, now(), ${party}, ${account?.id ?? null}, 'Зроблено.')`;
  const note = (id: ReportId, { id: account }: StaffActor) => sql`
    insert into reports.note (id, report_id, account_id, words, written_at)
    values (${systemRandom.uuid()}, ${id}, ${account}, 'Телефонувати після шостої.', now())`;
  const contact = (id: ReportId) => sql`
    insert into reports.contact (report_id, kind, value, is_call_wanted)
    values (${id}, 'email', 'stranger@example.org', false)`;
  /** Confidential, given to Olena Zrazkova, with a step, a note and a way to answer. */
  const confided = async (head: StaffActor): Promise<ReportId> => {
    const { id } = await reports.send();
    const { id: officer } = await keptOfficer(reports.planted);
    await inOwnName(sql`
      update reports.report set visibility = 'confidential', position_rule = 'never', officer_id = ${officer}`);
    await inOwnName(step(id, head));
    await inOwnName(note(id, head));
    await inOwnName(contact(id));
    return id;
  };
  /** As two people open it. */
  const open = async ({ id }: StaffActor, dataClass: string) => {
    const second = await staffIn(reports.planted, 'police-head');
    const area = second.grants[0]?.areaId;
    await inOwnName(sql`
      insert into identity.break_glass
        (id, asked_by, data_class, area_id, reason, asked_at, decided_by, decided_at, decision, ends_at)
      values (${newId(systemRandom)}, ${id}, ${dataClass}, ${area}, 'Людині загрожує небезпека.',
        '2026-11-25T07:50Z', ${second.id}, '2026-11-25T07:50Z', 'opened', '2026-11-25T08:20Z')`);
  };

  it('shows what two people opened, and lets nothing of it be changed', async () => {
    const head = await staffIn(reports.planted, 'police-head');
    const id = await confided(head);
    const opener = await staffIn(reports.planted, 'duty-officer');
    expect(await tries(opener, sql`select from reports.update`)).toBe(0);
    await open(opener, 'confidential');
    for (const table of ['report', 'update', 'note']) {
      const name = sql.table(`reports.${table}`);
      expect(await tries(opener, sql`select from ${name}`), table).toBe(1);
      expect(await tries(opener, sql`update ${name} set words = 'Інше'`), table).toBe(0);
      expect(await tries(opener, sql`delete from ${name}`), table).toBe(0);
    }
    expect(await tries(opener, step(id, opener))).toBe('refused');
    expect(await tries(opener, note(id, opener))).toBe('refused');
    // Nor what whoever answers has said already.
    expect(await tries(head, sql`update reports.update set words = 'Інше'`)).toBe(0);
    expect(await tries(head, step(id, head))).toBe(1);
  });

  it('shows how to reach somebody to whom two people opened it', async () => {
    const { id } = await reports.send({ contact: { kind: 'email', value: 'hanna@example.org' } });
    const opener = await staffIn(reports.planted, 'shift-lead');
    const looks = sql`select from reports.contact where report_id = ${id}`;
    expect(await tries(opener, looks)).toBe(0);
    await open(opener, 'identity');
    expect(await tries(opener, looks)).toBe(1);
  });

  it('lets nobody speak in the name of the author or of a colleague', async () => {
    const { id } = await reports.send();
    const [coordinator, other] = [
      await staffIn(reports.planted, 'coordinator'),
      await staffIn(reports.planted, 'coordinator'),
    ];
    expect(await tries(coordinator, step(id, coordinator, 'author'))).toBe('refused');
    expect(await tries(coordinator, step(id, other))).toBe('refused');
    expect(await tries(coordinator, note(id, other))).toBe('refused');
    expect(await tries(coordinator, step(id, coordinator))).toBe(1);
    const lead = await staffIn(reports.planted, 'shift-lead');
    expect(await tries(lead, step(id, lead))).toBe('refused');
    expect(await tries(lead, note(id, lead))).toBe(1);
  });

  it('keeps what was given to an officer from them once their role is taken back, and from being deleted', async () => {
    const id = await confided(await staffIn(reports.planted, 'police-head'));
    const officer = await officerStaff(reports.planted, '0012345');
    const looks = sql`select from reports.report`;
    expect(await tries(officer, looks)).toBe(1);
    expect(await tries(officer, sql`select from reports.contact`)).toBe(1);
    expect(await tries(officer, step(id, officer))).toBe(1);
    expect(await tries(officer, sql`delete from reports.report`)).toBe(0);
    await takeRolesBack(reports.planted.platform, officer);
    expect(await tries(officer, looks)).toBe(0);
    expect(await tries(officer, sql`select from reports.contact`)).toBe(0);
    expect(await tries(officer, sql`update reports.report set words = 'Інше'`)).toBe(0);
  });

  it('shows nobody of the staff which devices of an author are told, nor lets anybody add one', async () => {
    const head = await staffIn(reports.planted, 'police-head');
    const id = await confided(head);
    const device = sql`
      insert into reports.device (report_id, endpoint, public_key, auth_secret, told_steps)
      values (${id}, 'https://push.example/one', 'key', 'secret', 0)`;
    await inOwnName(device);
    const opener = await staffIn(reports.planted, 'duty-officer');
    await open(opener, 'identity');
    const officer = await officerStaff(reports.planted, '0012345');
    for (const somebody of [head, opener, officer, RESIDENT]) {
      expect(await tries(somebody, sql`select from reports.device`)).toBe(0);
      expect(await tries(somebody, sql`delete from reports.device`)).toBe(0);
      expect(await tries(somebody, device)).toBe('refused');
    }
  });

  it('lets no stranger add to what somebody else sent', async () => {
    const { id } = await reports.send();
    const photo = sql`
      insert into reports.photo (id, report_id, position, width, height)
      values (${systemRandom.uuid()}, ${id}, 1, 10, 10)`;
    for (const statement of [contact(id), photo, step(id, undefined, 'author')]) {
      expect(await tries(RESIDENT, statement)).toBe('refused');
    }
  });
});
