import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestPlatform, testPlatform } from '#platform/testing/test-platform.ts';
import type { NotificationKind } from '../domain/desk.ts';
import { createPolicy } from '../domain/policy.ts';
import { identityPermissions } from '../permissions.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { EMPTY_DESK, signedInStaff } from '../testing.ts';
import { notify } from '../use-cases/notify.ts';
import { notificationsDay } from './notifications-day.tsx';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

const policy = createPolicy([
  ...identityPermissions,
  { permission: 'beat.make', dataClass: 'configuration', roles: { coordinator: 'area' } },
]);
const KINDS: readonly NotificationKind[] = [
  { kind: 'news.came', text: () => 'сама новина' },
  { kind: 'task.came', text: () => 'новина про завдання', task: 'beat.make' },
];

async function shown(
  role: 'coordinator' | 'auditor',
  kinds: readonly `${string}.${string}`[],
): Promise<string> {
  const { actor } = await signedInStaff(platform, { role });
  const system = { platform, policy, actor: { kind: 'system', name: 'test' } } as const;
  for (const kind of kinds) {
    const told = { to: { accounts: [actor.id] }, kind, path: '/desk' } as const;
    await inTransaction(system, (tx) => notify(tx, system, told));
  }
  const context = { platform, policy, actor, desk: { ...EMPTY_DESK, kinds: KINDS } };
  const place = { locale: 'uk', today: platform.clock.today() } as const;
  const view = await notificationsDay.load(context, place);
  return view ? renderToString(view) : '';
}

describe('what is new on my day', () => {
  test('leaves out what stands there as a task', async () => {
    const html = await shown('coordinator', ['news.came', 'task.came']);
    expect(html).toContain('сама новина');
    expect(html).not.toContain('новина про завдання');
    expect(await shown('coordinator', ['task.came'])).toBe('');
  });

  test('tells it to whoever has no such tasks', async () => {
    expect(await shown('auditor', ['task.came'])).toContain('новина про завдання');
  });
});
