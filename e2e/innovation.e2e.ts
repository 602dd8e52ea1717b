import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing/see-everything.ts';
import { look, lookAt, lookAtWidths } from './support/look.ts';
import { openReceipt } from './support/open-receipt.ts';
import { staffJourney } from './support/staff.ts';

/** No forum of the demonstration is in it. It was held last week. */
const YEAR = 2161;

/** A talk that was given there: what opens it, and where. */
async function plantTalk({ context }: Installation) {
  const { receipts, areas, platform } = context;
  const area = areas.all.find(({ kind }) => kind === 'hromada');
  if (!area) throw new Error('a community without a hromada');
  const forum = newId<'forum'>(systemRandom);
  const talk = newId<'talk'>(systemRandom);
  const speaker = newId<'speaker'>(systemRandom);
  const code = receipts.of('talk', receipts.keyFor(talk)).code;
  await seeEverything(platform.database, async (tx) => {
    await sql`insert into forum.forum (id, year, area_id, status, title_uk, venue_uk, starts_at, ends_at,
        published_at, changed_at)
      values (${forum}, ${YEAR}, ${area.id}, 'held', 'Форум майбутнього', 'Бібліотека',
        now() - interval '7 days', now() - interval '6 days', now(), now())`.execute(tx);
    await sql`with track as (
        insert into forum.track (id, forum_id, slug, name_uk, name_en, sort)
        values (gen_random_uuid(), ${forum}, 'spilkuvannia', 'Спілкування з громадою',
          'Communication with the community', 0) returning id)
      insert into forum.talk (id, forum_id, number, code, track_id, kind, title, abstract, language,
        minutes, status, created_at, submitted_at, decided_at, changed_at)
      select ${talk}, ${forum}, 1, 'ZZ2161', id, 'talk', 'Кава з поліцейським', 'Про каву', 'uk', 20,
        'confirmed', now(), now(), now(), now() from track`.execute(tx);
    await sql`insert into forum.speaker (id, forum_id, number, code, name)
      values (${speaker}, ${forum}, 1, 'ZY2161', 'Олена Зразкова')`.execute(tx);
    await sql`insert into forum.talk_speaker (talk_id, speaker_id, sort)
      values (${talk}, ${speaker}, 0)`.execute(tx);
    await sql`insert into forum.submission (talk_id, forum_id, body_fingerprint, code_hash)
      values (${talk}, ${forum}, '', ${Buffer.from(receipts.hashOf(code))})`.execute(tx);
  });
  return { code, forum, areaId: area.id };
}

describe('what a talk leaves', () => {
  staffJourney(
    'is written by its speaker, looked at, read by everybody and taken over by a hromada',
    async ({ enter, house, visit }) => {
      const { code, forum, areaId } = await plantTalk(house);
      const olena = await visit({ javascript: false, width: 320 });
      await write(olena, code);

      const { page: desk } = await enter({ role: 'forum-organiser', areaId });
      await desk.goto(`/desk/forum/${forum}/innovations`);
      await lookAtWidths(desk, 'desk-innovations');
      await desk.getByRole('link', { name: /Кава з поліцейським/ }).click();
      await desk.getByLabel('Оприлюднити').check();
      await lookAtWidths(desk, 'desk-innovation');
      await desk.getByRole('button', { name: 'Зберегти' }).click();
      await desk.getByText('Збережено.').waitFor();

      const reader = await visit({ javascript: false, width: 320 });
      await lookAt(reader, `/innovations?year=${YEAR}`, 'innovations');
      await reader.goto(`/innovations?year=${YEAR}`);
      await reader.getByRole('link', { name: /Кава з поліцейським/ }).click();
      const path = new URL(reader.url()).pathname;

      const { page: member } = await enter({ role: 'council-member', areaId });
      await adopt(member, path);
      await lookAt(reader, path, 'innovation');
      expect(await reader.content()).toContain('Safety department');

      // Of one whose talk stands in a programme, each leads to the other.
      const known = '/innovation/kava-z-politseiskym';
      await reader.goto(known);
      await reader.getByRole('link', { name: 'Виступ на форумі' }).click();
      await reader.getByRole('link', { name: /^Паспорт/ }).click();
      expect(new URL(reader.url()).pathname).toBe(known);
    },
  );
});

async function write(olena: Page, code: string): Promise<void> {
  await openReceipt(olena, code);
  await olena.getByRole('button', { name: /Паспорт інновації/ }).click();
  await olena.getByLabel(/^Яку проблему/).fill('Жителі не знали свого офіцера.');
  await olena.getByRole('button', { name: 'Надіслати' }).click();
  // What was typed is there still, with what is missing beside it.
  await olena.getByText('Заповніть: Що зробили').first().waitFor();
  expect(await olena.getByLabel(/^Яку проблему/).inputValue()).toContain('Жителі');
  await look(olena, 'passport-form-320');
  await olena.getByLabel(/^Що зробили/).fill('Щомісяця пили каву разом.');
  await olena.getByLabel(/^Кроки/).fill('Домовитися з кав’ярнею\nПокликати людей');
  await olena.getByLabel(/^Скільки коштує/).fill('Безкоштовно');
  await olena.getByLabel(/^Що вийшло/).fill('Сорок запитань за рік.');
  await olena.getByLabel(/^Як це виміряли/).fill('Журнал запитань.');
  await olena.getByRole('button', { name: 'Надіслати' }).click();
  await olena.getByText('Надіслано. Організатор перегляне').waitFor();
}

async function adopt(member: Page, path: string): Promise<void> {
  await member.goto(path);
  await member.getByRole('link', { name: /Упровадити у своїй громаді/ }).click();
  await member.getByLabel('Почали').check();
  await member.getByLabel(/^До кого звертатися/).fill('Safety department');
  await lookAtWidths(member, 'desk-adopt');
  await member.getByRole('button', { name: 'Зберегти' }).click();
  await member.getByText('Записано. Дякуємо!').waitFor();
}
