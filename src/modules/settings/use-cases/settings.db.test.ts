import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemRandom } from '../../../platform/crypto/random.ts';
import { type TestPlatform, testPlatform } from '../../../platform/database/testing.ts';
import { createPolicy, RESIDENT } from '../../identity/index.ts';
import { signedInStaff, type TestStaff } from '../../identity/testing.ts';
import { settingsPermissions } from '../permissions.ts';
import { changeText, textSchema } from './change-text.ts';
import { listCategories } from './list-categories.ts';
import { openSettingsDirectory } from './open-settings-directory.ts';
import { categorySchema, saveCategory } from './save-category.ts';

const policy = createPolicy(settingsPermissions);
let platform: TestPlatform;
beforeEach(async () => {
  platform = await testPlatform();
});
afterEach(() => platform.close());

async function as(staff: TestStaff) {
  const { actor } = await signedInStaff(platform, staff);
  return { platform, policy, actor };
}

describe('the words of an installation', () => {
  const note = textSchema.parse({ key: 'home.note', uk: ' Ярмарок\r\nу суботу ', en: 'A fair' });

  test('stand on every page as soon as an administrator changed them', async () => {
    const settings = await openSettingsDirectory(platform);
    try {
      expect(settings.text('home.note')).toBeUndefined();
      const told = new Promise<void>((resolve) => {
        settings.onChange(resolve);
      });
      expect(await changeText(await as({ role: 'administrator' }), note)).toMatchObject({
        ok: true,
      });
      await told;
      expect(settings.text('home.note')).toEqual({ uk: 'Ярмарок\nу суботу', en: 'A fair' });
    } finally {
      settings.close();
    }
  });

  test('are nobody’s who answers for a part of it, and no resident’s', async () => {
    const part = await as({ role: 'administrator', areaId: systemRandom.uuid() });
    expect(await changeText(part, note)).toEqual({ ok: false, refusal: 'forbidden' });
    expect(await changeText(await as({ role: 'auditor' }), note)).toEqual({
      ok: false,
      refusal: 'forbidden',
    });
    expect(await changeText({ platform, policy, actor: RESIDENT }, note)).toEqual({
      ok: false,
      refusal: 'forbidden',
    });
  });

  test.each([
    ['one language only', { uk: 'Є', en: '' }, 'both'],
    ['too many of them', { uk: 'є'.repeat(601), en: 'x' }, 'too-long'],
    ['a key that no page shows', { key: 'home.hack', uk: '', en: '' }, undefined],
  ])('are refused: %s', (_, typed, message) => {
    const parsed = textSchema.safeParse({ key: 'home.note', ...typed });
    expect(parsed.success).toBe(false);
    if (message) expect(parsed.error?.issues.map((issue) => issue.message)).toContain(message);
  });
});

describe('a kind of work', () => {
  test('gets other words, and keeps the key that it was counted under', async () => {
    const keeper = await as({ role: 'administrator' });
    const input = categorySchema.parse({ key: 'talk', uk: 'Розмова', en: 'Chat', offered: 'yes' });
    expect(await saveCategory(keeper, 'work', input)).toMatchObject({ ok: true });
    const talk = (await listCategories(keeper, 'work')).filter(({ key }) => key === 'talk');
    expect(talk.map(({ name, isRetired }) => [name.uk, isRetired])).toEqual([['Розмова', false]]);
  });

  test('that is new comes last, under a key of its own, and can be retired', async () => {
    const keeper = await as({ role: 'administrator' });
    const input = categorySchema.parse({ uk: 'Бесіда', en: 'Talk', offered: 'yes' });
    const made = await saveCategory(keeper, 'work', input);
    if (!made.ok) throw new Error(made.refusal);
    expect(made.value.key).not.toBe('talk');
    expect((await listCategories(keeper, 'work')).at(-1)?.key).toBe(made.value.key);
    const retired = categorySchema.parse({ key: made.value.key, uk: 'Бесіда', en: 'Talk' });
    await saveCategory(keeper, 'work', retired);
    expect((await listCategories(keeper, 'work')).at(-1)?.isRetired).toBe(true);
  });

  test('that is not there cannot be changed', async () => {
    const input = categorySchema.parse({ key: 'nothing', uk: 'Нічого', en: 'Nothing' });
    expect(await saveCategory(await as({ role: 'administrator' }), 'work', input)).toEqual({
      ok: false,
      refusal: 'absent',
    });
  });
});
