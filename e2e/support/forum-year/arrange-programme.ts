import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { realData } from '../../../tools/testing/real-data.ts';
import { COFFEE, LESSON } from './call-for-talks.ts';
import { ROOMS, YEAR } from './prepare-forum.ts';

interface Placing {
  readonly title: string;
  readonly room: string;
  readonly from: string;
}

/** Two talks in one room at one hour are told of at once and not published; apart, they are. */
export async function arrangeProgramme(page: Page, forum: string): Promise<void> {
  const editor = `${forum}/programme`;
  await place(page, editor, { title: COFFEE, room: ROOMS[0], from: '11:00' });
  await place(page, editor, { title: LESSON, room: ROOMS[0], from: '11:10' });
  await page.getByText(`${ROOMS[0]}: у цей час тут іще`, { exact: false }).first().waitFor();
  await page.goto(`${editor}/publish`);
  await page
    .getByText(/накладка не дає оприлюднити/)
    .first()
    .waitFor();
  await place(page, editor, { title: LESSON, room: ROOMS[1], from: '11:30' });
  await page.goto(`${editor}/publish`);
  await page.getByRole('button', { name: 'Оприлюднити програму' }).click();
  await page.getByText('Програму оприлюднено.').waitFor();
}

async function place(page: Page, editor: string, { title, room, from }: Placing): Promise<void> {
  await page.goto(editor);
  await page.locator(`a.slot[data-name="${title}"]`).click();
  await page.getByLabel('Зал', { exact: true }).selectOption({ label: room });
  await page.getByLabel('Початок').fill(from);
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByText('Виступ поставлено.').waitFor();
}

/** By a person, and by the programs that telephones have for it. */
export async function readProgramme(page: Page): Promise<void> {
  await page.goto(`/forum/${YEAR}/programme`);
  for (const title of [COFFEE, LESSON]) await page.getByRole('link', { name: title }).waitFor();
  const file = await page.request.get(`/forum/${YEAR}/schedule/export/schedule.xml`);
  const xml = await file.text();
  expect(eventsForGiggity(xml)).toEqual([
    { title: COFFEE, room: ROOMS[0], start: '11:00', duration: '00:20' },
    { title: LESSON, room: ROOMS[1], start: '11:30', duration: '00:20' },
  ]);
  const xsd = realData('conf/schedule.xml.xsd');
  if (xsd) validate(xml, xsd);
}

/** What Giggity keeps of such a file: it looks for its sort at the beginning, and passes by what lacks an id or a time. */
function eventsForGiggity(xml: string) {
  expect(xml.slice(0, 1_024)).toMatch(/<schedule[\s\S]*<conference/);
  const events = [
    ...(new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('event') ?? []),
  ];
  return events
    .filter((event) => /^[1-9]\d*$/.test(event.getAttribute('id') ?? ''))
    .map((event) => {
      const text = (name: string) => event.getElementsByTagName(name)[0]?.textContent ?? '';
      return {
        title: text('title'),
        room: text('room'),
        start: text('start'),
        duration: text('duration'),
      };
    });
}

/** Throws what is wrong, as the schema words it. */
function validate(xml: string, xsd: string): void {
  using schema = XmlDocument.fromBuffer(readFileSync(xsd));
  using document = XmlDocument.fromString(xml);
  using validator = XsdValidator.fromDoc(schema);
  validator.validate(document);
}
