import { afterAll, beforeAll, describe, expect } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { type RunningApp, startApp } from './support/app.ts';
import { journey } from './support/journey.ts';
import { administratorLink, headLink, inviteByTwo, join } from './support/joining.ts';
import { lookAt } from './support/look.ts';
import { staffJourney } from './support/staff.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ hostname: 'localhost' });
});
afterAll(() => app.remove());

describe('people and their rights', () => {
  journey(
    'go from the administrator to a coordinator to an officer of one hromada, and no further; taken back, they are gone at once',
    async ({ browser }) => {
      const administrator = await join(browser, app, await administratorLink(app));
      const area = 'Татарбунарська міська громада';
      const head = await join(browser, app, await headLink(app));
      const coordinatorLink = await inviteByTwo(administrator, head, {
        name: 'Олена Зразкова',
        email: 'olena@poruch.test',
        role: 'Координатор',
        area,
      });
      await expectAccessible(head);
      const coordinator = await join(browser, app, coordinatorLink, { width: 320 });

      // She gives roles of her own hromada only, and none that would reach further than hers.
      await coordinator.goto('/desk/people/invite');
      const offered = await coordinator.getByLabel('Роль').locator('option').allInnerTexts();
      expect(offered).toContain('Дільничний офіцер або офіцер громади');
      expect(offered).not.toContain('Адміністратор системи');
      const officerLink = await inviteByTwo(coordinator, head, {
        name: 'Петро Вигаданий',
        email: 'petro@poruch.test',
        role: 'Дільничний офіцер або офіцер громади',
        area,
      });
      const officer = await join(browser, app, officerLink);

      await officer.goto('/account/rights');
      await officer.getByRole('heading', { name: 'Що я можу і чому' }).waitFor();
      await officer
        .getByText('Дільничний офіцер або офіцер громади, Татарбунарська міська громада')
        .first()
        .waitFor();
      await expectAccessible(officer);
      const forbidden = await officer.request.get('/desk/people');
      expect(forbidden.status()).toBe(404);

      // While the officer's desk listens, the role is taken back.
      const changes = officer.evaluate(async () => {
        const stream = await fetch('/desk/changes');
        await stream.text();
        return 'ended';
      });
      await coordinator.goto('/desk/people');
      await expectAccessible(coordinator);
      await coordinator.getByRole('link', { name: 'Петро Вигаданий' }).click();
      await expectAccessible(coordinator);
      await coordinator.getByRole('link', { name: /Відкликати роль/ }).click();
      await coordinator.getByText('більше не матиме ролі').waitFor();
      await expectAccessible(coordinator);
      await coordinator.getByRole('button', { name: 'Відкликати роль' }).click();
      await coordinator.getByText('Роль відкликано.').waitFor();
      expect(await changes).toBe('ended');
      await officer.goto('/account/rights');
      expect(
        await officer
          .getByText('Дільничний офіцер або офіцер громади, Татарбунарська міська громада')
          .count(),
      ).toBe(0);

      // Suspended, they are out altogether.
      await coordinator.getByRole('link', { name: 'Призупинити доступ' }).click();
      await coordinator.getByRole('button', { name: 'Призупинити доступ' }).click();
      await coordinator.getByText('сеанси закрито').waitFor();
      await officer.goto('/desk');
      await officer.waitForURL('**/sign-in?next=%2Fdesk');

      // The last administrator stays.
      await administrator.goto('/desk/people');
      await administrator.getByRole('link', { name: 'Ірина Приклад' }).click();
      await administrator.getByRole('link', { name: /Відкликати роль/ }).click();
      await administrator.getByRole('button', { name: 'Відкликати роль' }).click();
      await administrator.getByText('Це останній адміністратор.').waitFor();
      for (const page of [administrator, head, coordinator, officer]) {
        await page.context().close();
      }
    },
  );

  staffJourney(
    'hinder nobody and fit, at 320 and 1440 pixels, in Ukrainian and English',
    async ({ enter, house }) => {
      const hromada = house.context.areas.all.find(({ kind }) => kind === 'hromada');
      const areaId = hromada?.id ?? '';
      const { actor } = await enter({ name: 'Петро Вигаданий', role: 'district-officer', areaId });
      const coordinator = { name: 'Ірина Вигадана', role: 'coordinator', areaId } as const;
      const { page } = await enter(coordinator);
      const person = `/desk/people/${actor.id}`;
      for (const [name, path] of [
        ['people', '/desk/people'],
        ['nobody', '/desk/people?text=zzz'],
        ['invite', '/desk/people/invite'],
        ['person', person],
        ['role', `${person}/role`],
        ['suspend', `${person}/suspend`],
        ['rights-of-another', `${person}/rights`],
        ['rights', '/account/rights'],
        ['permissions', '/desk/rights'],
        ['requests', '/desk/people/requests'],
        ['break-glass', '/desk/break-glass'],
      ] as const) {
        const answer = await page.request.get(path);
        expect(answer.status(), path).toBe(200);
        await lookAt(page, path, `people-${name}`);
      }
    },
  );
});
