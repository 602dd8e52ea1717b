import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Clock } from '#platform/clock/clock.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { startEventRunner } from '#platform/events/start-event-runner.ts';
import { type TestPlatform, testPlatform } from '#platform/testing/test-platform.ts';
import { recordEntry, startSealer } from '#modules/audit/index.ts';
import type { StaffActor } from '../domain/actor.ts';
import { BULK_READING } from '../domain/journal.ts';
import type { PermissionRow } from '../domain/permission.ts';
import { createPolicy } from '../domain/policy.ts';
import { identityPermissions } from '../permissions.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { signedInStaff } from '../testing.ts';
import { journalAlarms, watchReading } from './alarm-bulk-reading.ts';
import { readNotifications } from './read-notifications.ts';

const row = (permission: `${string}.${string}`, dataClass: PermissionRow['dataClass']) => ({
  permission,
  dataClass,
  roles: { 'district-officer': 'all' as const },
});
const policy = createPolicy([
  ...identityPermissions,
  row('letter.read', 'confidential'),
  row('letter.list', 'confidential'),
  row('officer-card.read', 'public'),
]);

let now = Temporal.Instant.from('2026-11-25T08:00:00Z');
const clock: Clock = { ...systemClock('Europe/Kyiv'), now: () => now };
let platform: TestPlatform;
let reader: StaffActor;
let auditor: StaffActor;
let head: StaffActor;
let stop: () => Promise<void>;
beforeEach(async () => {
  platform = await testPlatform({ clock });
  reader = (await signedInStaff(platform, { role: 'district-officer' })).actor;
  auditor = (await signedInStaff(platform, { name: 'Ірина', role: 'auditor' })).actor;
  head = (await signedInStaff(platform, { name: 'Степан', role: 'police-head' })).actor;
  const context = { platform, policy, actor: { kind: 'system', name: 'journal' } as const };
  const { database, live, log } = platform;
  const events = await startEventRunner({
    database,
    live,
    log,
    handlers: [journalAlarms(context)],
    lookEvery: 50,
  });
  const sealer = startSealer({ platform, onSealed: watchReading(context), lookEvery: 20 });
  stop = async () => {
    await sealer.stop();
    await events.stop();
  };
});
afterEach(async () => {
  await stop();
  await platform.close();
});

async function reads(
  count: number,
  {
    action = 'letter.read',
    id,
    detail = {},
  }: Partial<{ action: `${string}.${string}`; id: string; detail: Record<string, number> }> = {},
): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    await inTransaction({ platform, actor: reader }, (tx) =>
      recordEntry(tx, clock, platform.random, {
        actor: reader,
        action,
        thing:
          action === 'letter.list'
            ? { kind: 'letter' }
            : { kind: 'letter', id: id ?? platform.random.uuid() },
        detail,
      }),
    );
  }
}

async function told(actor: StaffActor) {
  const read = await readNotifications({ platform, policy, actor }, { page: 1 });
  return read.ok ? read.value.notifications.map(({ kind, path }) => ({ kind, path })) : [];
}

/** Long enough for the sealer and the runner to have looked. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 500));

describe('somebody who opens more confidential things than anybody reads', () => {
  test('is told of to auditors and heads of police, once', async () => {
    await reads(BULK_READING.things + 1);
    await expect
      .poll(() => told(auditor))
      .toEqual([{ kind: 'journal.bulk-reading', path: `/desk/journal/person/${reader.id}` }]);
    await expect
      .poll(() => told(head))
      .toEqual([{ kind: 'journal.bulk-reading', path: `/desk/people/${reader.id}` }]);
    await reads(10);
    await pause();
    expect(await told(auditor)).toHaveLength(1);
    expect(await told(reader)).toEqual([]);
  });

  test('is told of when one list showed as many', async () => {
    await reads(1, { action: 'letter.list', detail: { count: BULK_READING.things + 1 } });
    await expect.poll(() => told(auditor)).toHaveLength(1);
  });
});

describe('nobody is told of', () => {
  test('who reads as many as one can', async () => {
    await reads(BULK_READING.things);
    await pause();
    expect(await told(auditor)).toEqual([]);
  });

  test('who opens one thing again and again', async () => {
    await reads(BULK_READING.things + 5, { id: platform.random.uuid() });
    await pause();
    expect(await told(auditor)).toEqual([]);
  });

  test('who reads what everybody may', async () => {
    await reads(BULK_READING.things + 5, { action: 'officer-card.read' });
    await pause();
    expect(await told(auditor)).toEqual([]);
  });

  test('who reads as many over a longer while', async () => {
    await reads(BULK_READING.things);
    now = now.add({ minutes: 11 });
    await reads(BULK_READING.things);
    await pause();
    expect(await told(auditor)).toEqual([]);
  });
});
