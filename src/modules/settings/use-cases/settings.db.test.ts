import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { movingClock } from '#platform/clock/testing.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { type TestPlatform, testPlatform } from '#platform/database/testing.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { type Context, createPolicy, RESIDENT } from '#modules/identity/index.ts';
import { signedInStaff, takeRolesBack, type TestStaff } from '#modules/identity/testing.ts';
import { seenOf } from '#kernel/edit-conflict.ts';
import { settingsPermissions } from '../permissions.ts';
import { addCategory, categorySchema } from './add-category.ts';
import { changeCategory } from './change-category.ts';
import { changeText, textSchema } from './change-text.ts';
import { changeNumber, numberSchema } from './change-number.ts';
import { listCategories } from './list-categories.ts';
import { openSettingsDirectory } from './open-settings-directory.ts';
import { readNumber } from './read-number.ts';
import { readText } from './read-text.ts';

const policy = createPolicy(settingsPermissions);
const FORBIDDEN = { ok: false, refusal: { reason: 'forbidden' } };

let platform: TestPlatform;
beforeEach(async () => {
  platform = await testPlatform({ clock: movingClock() });
});
afterEach(() => platform.close());

async function as(staff: TestStaff): Promise<Context> {
  const { actor } = await signedInStaff(platform, staff);
  return { platform, policy, actor };
}

const STRANGERS: readonly (readonly [string, () => Promise<Context>])[] = [
  [
    'who answers for a part of the installation only',
    () => as({ role: 'administrator', areaId: systemRandom.uuid() }),
  ],
  ['who reads the journal', () => as({ role: 'auditor' })],
  [
    'whose role was taken back',
    async () => {
      const { actor } = await signedInStaff(platform, { role: 'administrator' });
      await takeRolesBack(platform, actor);
      return { platform, policy, actor: { ...actor, grants: [] } };
    },
  ],
  ['who works nowhere here', () => Promise.resolve({ platform, policy, actor: RESIDENT })],
];

async function toldOf(): Promise<readonly string[]> {
  const entries = await entriesOf(platform, 'settings.change');
  return entries.map(({ thing_kind, thing_id }) => `${thing_kind} ${thing_id}`);
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

  test('are written once, however often the form is sent', async () => {
    const keeper = await as({ role: 'administrator' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => changeText(keeper, note)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await toldOf()).toEqual(['text home.note']);
  });

  test('of two who write them at once the second sees what the first wrote', async () => {
    const [one, other] = [await as({ role: 'administrator' }), await as({ role: 'coordinator' })];
    const write = (context: Context, en: string) => changeText(context, { ...note, en });
    const answers = await Promise.all([write(one, 'First'), write(other, 'Second')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const kept = await readText(one, 'home.note');
    if (!kept.ok) throw new Error(kept.refusal);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      refusal: { reason: 'changed', now: kept.value },
    });
    const again = { ...note, en: 'Third', seen: seenOf(kept.value) };
    expect(await changeText(other, again)).toMatchObject({ ok: true });
  });

  test.each(STRANGERS)('are no matter of somebody %s', async (_, who) => {
    const context = await who();
    expect(await changeText(context, note)).toEqual(FORBIDDEN);
    expect(await readText(context, 'home.note')).toEqual({ ok: false, refusal: 'forbidden' });
    expect(await toldOf()).toEqual([]);
  });

  test.each([
    ['one language only', { uk: 'Є', en: '' }, 'both'],
    ['too many of them', { uk: 'є'.repeat(601), en: 'x' }, 'too-long'],
    ['a null byte', { uk: 'є\0', en: 'x' }, 'unreadable'],
    ['half a character', { uk: 'є\uD800', en: 'x' }, 'unreadable'],
    ['a key that no page shows', { key: 'home.hack', uk: '', en: '' }, undefined],
    ['more than was asked', { uk: 'Є', en: 'There is', role: 'admin' }, undefined],
  ])('are refused: %s', (_, typed, message) => {
    const parsed = textSchema.safeParse({ key: 'home.note', ...typed });
    expect(parsed.success).toBe(false);
    if (message) expect(parsed.error?.issues.map((issue) => issue.message)).toContain(message);
  });
});

describe('a term of an installation', () => {
  const twelve = numberSchema.parse({ key: 'question.reply-days', value: ' 12 ' });

  test('holds as soon as it was changed, of two who change it the first one’s', async () => {
    const settings = await openSettingsDirectory(platform);
    try {
      expect(settings.number('question.reply-days')).toBe(10);
      const told = new Promise<void>((resolve) => {
        settings.onChange(resolve);
      });
      const keeper = await as({ role: 'administrator' });
      expect(await changeNumber(keeper, twelve)).toMatchObject({ ok: true });
      expect(await changeNumber(keeper, { ...twelve, value: 7 })).toMatchObject({
        refusal: { reason: 'changed', now: { value: 12 } },
      });
      await told;
      expect(settings.number('question.reply-days')).toBe(12);
      expect(await toldOf()).toEqual(['number question.reply-days']);
    } finally {
      settings.close();
    }
  });

  test.each(STRANGERS)('is no matter of somebody %s', async (_, who) => {
    const context = await who();
    expect(await changeNumber(context, twelve)).toEqual(FORBIDDEN);
    expect(await readNumber(context, twelve.key)).toEqual({ ok: false, refusal: 'forbidden' });
    expect(await toldOf()).toEqual([]);
  });

  test.each(['', '0', '61', '2.5', '-3', '1e1', 'десять'])('is not «%s» days', (value) => {
    const parsed = numberSchema.safeParse({ key: 'question.reply-days', value });
    expect(parsed.error?.issues).toMatchObject([{ path: ['value'], message: 'range' }]);
  });
});

describe('a kind of work', () => {
  const { words: chat } = categorySchema.parse({ uk: 'Балачка', en: 'Chat', offered: 'yes' });
  const kept = async (key: string) =>
    (await listCategories({ platform }, 'work')).find((one) => one.key === key);

  test('gets other words, and keeps the key that it was counted under', async () => {
    const keeper = await as({ role: 'administrator' });
    const change = { key: 'talk', words: chat, seen: '' };
    expect(await changeCategory(keeper, 'work', change)).toMatchObject({ ok: true });
    expect(await kept('talk')).toMatchObject({ ...chat, position: 20 });
    expect(await toldOf()).toEqual(['category-work talk']);
  });

  test('that is new comes last, under a key of its own, once, and can be retired', async () => {
    const keeper = await as({ role: 'administrator' });
    const add = () => addCategory(keeper, 'work', chat);
    const [made, ...others] = await Promise.all(Array.from({ length: 8 }, add));
    if (!made?.ok) throw new Error('not added');
    expect(others.map((one) => one.ok && one.value.key)).toEqual(others.map(() => 'chat'));
    expect((await listCategories(keeper, 'work')).at(-1)).toMatchObject({ key: 'chat', ...chat });
    expect(await toldOf()).toEqual(['category-work chat']);
    const words = { ...chat, isRetired: true };
    const seen = seenOf(made.value);
    expect(await changeCategory(keeper, 'work', { key: 'chat', words, seen })).toMatchObject({
      value: { isRetired: true },
    });
    expect(await kept('chat')).toMatchObject({ isRetired: true });
  });

  test('is called as no other is, in either language', async () => {
    const keeper = await as({ role: 'administrator' });
    const known = { ok: false, refusal: { reason: 'known' } };
    const words = { name: { uk: 'бесіда', en: 'Conversation' }, isRetired: false };
    expect(await addCategory(keeper, 'work', words)).toEqual(known);
    expect(await changeCategory(keeper, 'work', { key: 'visit', words, seen: '' })).toEqual(known);
  });

  test('that two change at once shows the second what the first wrote', async () => {
    const [one, other] = [await as({ role: 'administrator' }), await as({ role: 'coordinator' })];
    const rename = (context: Context, en: string) => {
      const words = { name: { uk: `Розмова (${en})`, en }, isRetired: false };
      return changeCategory(context, 'work', { key: 'talk', words, seen: '' });
    };
    const answers = await Promise.all([rename(one, 'Word'), rename(other, 'Speech')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      refusal: { reason: 'changed', now: { name: (await kept('talk'))?.name } },
    });
  });

  test('that is not there cannot be changed', async () => {
    const keeper = await as({ role: 'administrator' });
    expect(await changeCategory(keeper, 'work', { key: 'none', words: chat, seen: '' })).toEqual({
      ok: false,
      refusal: { reason: 'absent' },
    });
  });

  test.each(STRANGERS)('is no matter of somebody %s', async (_, who) => {
    const context = await who();
    expect(await addCategory(context, 'work', chat)).toEqual(FORBIDDEN);
    const change = { key: 'talk', words: chat, seen: '' };
    expect(await changeCategory(context, 'work', change)).toEqual(FORBIDDEN);
    expect(await toldOf()).toEqual([]);
  });

  test.each([
    ['', 'empty'],
    ['є'.repeat(101), 'too-long'],
    ['є\0', 'null-byte'],
    ['є\uD800', 'broken'],
  ])('is not called «%s»', (uk, message) => {
    const parsed = categorySchema.safeParse({ uk, en: 'Kind', offered: 'yes' });
    expect(parsed.error?.issues).toMatchObject([{ path: ['uk'], message }]);
  });
});
