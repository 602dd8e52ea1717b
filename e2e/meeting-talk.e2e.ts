import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import { daysAgo } from '#demo/days-ago.ts';
import { type MeetingId, newId } from '#kernel/ids.ts';
import { planMeeting } from '#modules/meetings/index.ts';
import { look, lookAtWidths } from './support/look.ts';
import { nina } from './support/nina.ts';
import { openReceipt } from './support/open-receipt.ts';
import { plantReportedHromada, type ReportedHromada } from './support/residents-report.ts';
import { staffJourneyApart } from './support/staff.ts';

/** A report of hers so many days from today; planned a week ago. */
async function plan(
  { context }: Installation,
  { id: areaId, card }: ReportedHromada,
  inDays: number,
): Promise<MeetingId> {
  const { clock, random } = context.platform;
  const planned = await planMeeting(
    daysAgo({ ...context, actor: { kind: 'system', name: 'test' } }, 7),
    {
      id: newId<'meeting'>(random),
      said: {
        kind: 'officer-report',
        title: { uk: '', en: '' },
        about: { uk: '', en: '' },
        areaId,
        place: { uk: 'Клуб, вул. Миру, 4', en: '' },
        gettingThere: { uk: '', en: '' },
        position: undefined,
        access: {
          stepFree: 'yes',
          toilet: 'unknown',
          hearingLoop: 'unknown',
          signLanguage: 'unknown',
        },
        shelter: '',
        languages: ['uk'],
        hostIds: [card],
        places: undefined,
      },
      times: {
        day: clock.today().add({ days: inDays }),
        from: Temporal.PlainTime.from('17:00'),
        to: Temporal.PlainTime.from('18:30'),
      },
      recurrence: undefined,
      publish: true,
    },
  );
  if (!planned.ok) throw new Error(planned.refusal);
  return planned.value;
}

/** From the address on the wall, without an account; answers with the code of the receipt. */
async function askFromTheHall(telephone: Page, short: string): Promise<string> {
  await telephone.goto(short.toLowerCase());
  await look(telephone, 'meeting-to-ask-320');
  await telephone.getByRole('link', { name: /Поставити запитання/ }).click();
  await telephone.getByLabel('Ваше запитання').waitFor();
  await lookAtWidths(telephone, 'ask-at-meeting');
  await telephone.setViewportSize({ width: 320, height: 568 });
  await telephone.getByLabel('Ваше запитання').fill('Чи буде патруль біля клубу?');
  await telephone.getByRole('button', { name: 'Надіслати' }).click();
  await telephone.getByRole('heading', { name: 'Запитання отримано' }).waitFor();
  return await telephone.locator('.receipt-code').innerText();
}

/** Publishes and answers what was asked at that meeting. */
async function answer(desk: Page): Promise<void> {
  await desk.getByRole('link', { name: /Запитання від/ }).click();
  await desk.getByRole('link', { name: 'Оприлюднити' }).click();
  await desk.getByRole('button', { name: 'Оприлюднити й відповісти' }).click();
  await desk.getByText('Запитання оприлюднено').waitFor();
  await desk.getByLabel('Відповідь').fill('Так, у п’ятницю й суботу.');
  await desk.getByRole('button', { name: 'Відповісти' }).click();
  await desk.getByText('Відповідь надіслано').waitFor();
}

/** How many came, what was said, and straight on to what was promised. */
async function report(desk: Page, dueOn: string): Promise<void> {
  await desk.getByRole('link', { name: 'Відбулася' }).click();
  await desk.getByLabel('Скільки людей прийшло').fill('14');
  await desk.getByRole('button', { name: 'Відбулася' }).click();
  await desk.getByText('Записано: зустріч відбулася.').waitFor();
  await lookAtWidths(desk, 'desk-meeting-held');
  await desk.getByRole('link', { name: 'Написати, про що говорили' }).first().click();
  await desk.getByLabel('Що говорили й про що домовилися').fill('Питали про ліхтар біля клубу.');
  await desk.getByRole('button', { name: 'Зберегти й записати обіцянку' }).click();
  await desk.getByLabel('Що обіцяно').fill('Дізнатися, коли засвітять ліхтар біля клубу.');
  await desk.getByLabel('До якого дня').fill(dueOn);
  await lookAtWidths(desk, 'desk-promise-at-meeting');
  await desk.getByRole('button', { name: 'Записати', exact: true }).click();
  await desk.getByText('Обіцянку записано.').waitFor();
}

/** Keeps it, in words for everybody. */
async function keep(desk: Page): Promise<void> {
  await desk.getByRole('link', { name: /Дізнатися, коли/ }).click();
  await desk.getByRole('link', { name: 'Що сталося' }).click();
  await desk.getByLabel('Виконано', { exact: true }).check();
  await desk.getByLabel('Що зроблено').fill('Ліхтар світить із четверга.');
  await desk.getByRole('button', { name: 'Записати' }).click();
  await desk.getByText('Записано', { exact: true }).waitFor();
}

describe('what is said at a meeting', () => {
  staffJourneyApart(
    'is asked from the hall and answered; promised, kept and read by everybody; and thought of by whoever was there',
    async ({ enter, house, visit }) => {
      const hromada = await plantReportedHromada(house, 'Розмовна', {
        west: 35.1,
        badge: 7_801_500,
      });
      const desk = await nina(enter, hromada);
      const slug = house.context.officers.get(hromada.card)?.slug ?? '';
      const coming = await plan(house, hromada, 3);
      const over = await plan(house, hromada, -1);

      await desk.goto(`/desk/meetings/${coming}`);
      const short = await desk.locator('a[href*="/m/"]').getAttribute('href');
      await lookAtWidths(desk, 'desk-meeting-to-show');
      const telephone = await visit({ width: 320, javascript: false });
      const code = await askFromTheHall(telephone, short ?? '');
      await desk.reload();
      await answer(desk);
      await openReceipt(telephone, code);
      await telephone.getByText('Так, у п’ятницю й суботу.').waitFor();
      await telephone.goto(short ?? '');
      await telephone.getByText('Так, у п’ятницю й суботу.').waitFor();
      await lookAtWidths(telephone, 'meeting-answered');

      await desk.goto(`/desk/meetings/${over}`);
      const dueOn = house.context.platform.clock.today().add({ days: 10 }).toString();
      await report(desk, dueOn);
      await telephone.goto(`/officer/${slug}`);
      await telephone.getByRole('link', { name: /Дізнатися, коли засвітять/ }).waitFor();
      await keep(desk);
      await telephone.goto(`/officer/${slug}`);
      expect(await telephone.getByRole('link', { name: /Дізнатися, коли/ }).count()).toBe(0);

      await desk.goto(`/desk/meetings/${over}`);
      await telephone.goto((await desk.locator('a[href*="/m/"]').getAttribute('href')) ?? '');
      await telephone.getByText('Ліхтар світить із четверга.').waitFor();
      await lookAtWidths(telephone, 'meeting-reported');
      await telephone.getByRole('link', { name: 'Відповісти' }).click();
      await telephone.getByLabel(/^5/).check();
      await telephone.getByRole('button', { name: 'Надіслати' }).click();
      await desk.reload();
      expect(await desk.locator('dt:has-text("Відповіли") + dd').innerText()).toBe('1');
    },
  );
});
