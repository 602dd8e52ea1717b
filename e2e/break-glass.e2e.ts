import { describe, expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { staffJourney } from './support/staff.ts';
import { look } from './support/look.ts';

const REASON = 'Дитина не повернулася зі школи: маємо знати, хто востаннє її бачив.';

function placesOf({ context: { areas } }: Installation) {
  const hromada = areas.all.find(({ kind }) => kind === 'hromada');
  const oblast = areas.all.find(({ kind }) => kind === 'oblast');
  if (!hromada || !oblast) throw new Error('the demonstration has a hromada in an oblast');
  return { hromada, oblast };
}

describe('break-glass', () => {
  staffJourney(
    'takes two and a reason, is open for half an hour, and is no secret to those who watch',
    async ({ enter, house }) => {
      const { hromada, oblast } = placesOf(house);
      const areaId = hromada.id;
      const officer = { name: 'Петро Вигаданий', role: 'district-officer', areaId } as const;
      const { page: asking } = await enter(officer, { width: 320 });
      const head = { name: 'Олена Зразкова', role: 'police-head', areaId: oblast.id } as const;
      const { page: deciding } = await enter(head, { width: 1440 });
      await asking.goto('/desk/break-glass');
      await asking.getByRole('link', { name: 'Попросити доступ' }).first().click();
      await look(asking, 'break-glass-ask-320-uk');
      expect(await asking.getByLabel('Територія').inputValue()).toBe(hromada.name);
      await asking.getByLabel('Чому це потрібно зараз').fill('бо треба');
      await asking.getByRole('button', { name: 'Попросити' }).click();
      await asking.getByText('Оберіть, що потрібно побачити.').first().waitFor();
      await asking.getByText('Напишіть причину докладніше').first().waitFor();
      await look(asking, 'break-glass-ask-wrong-320-uk');
      await asking.getByLabel('Що потрібно побачити').selectOption('report');
      expect(await asking.getByLabel('Чому це потрібно зараз').inputValue()).toBe('бо треба');
      await asking.getByLabel('Чому це потрібно зараз').fill(REASON);
      await asking.getByRole('button', { name: 'Попросити' }).click();
      await asking
        .getByText('Прохання записано. Його бачать на робочому столі ті, хто може вирішити.')
        .waitFor();
      expect(await asking.getByRole('link', { name: 'Вирішити' }).count()).toBe(0);

      await deciding.goto('/desk/break-glass');
      await deciding.getByText(REASON).waitFor();
      await look(deciding, 'break-glass-list-1440-uk');
      await deciding.getByRole('link', { name: 'Вирішити' }).click();
      await deciding.getByText(REASON).waitFor();
      await look(deciding, 'break-glass-decide-1440-uk');
      const question = new URL(deciding.url()).pathname;
      const own = await asking.request.get(question);
      expect(own.status(), 'nobody decides on what they asked for').toBe(404);
      await deciding.getByRole('button', { name: 'Відкрити на 30 хвилин' }).click();
      await deciding.getByText('Відкрито на 30 хвилин.').waitFor();

      await asking.goto(localePath('en', '/desk/break-glass'));
      expect(await asking.getByRole('timer').innerText()).toMatch(/^(30:00|29:\d\d)$/);
      await look(asking, 'break-glass-open-320-en');
      await asking.goto('/account/rights');
      await asking.getByRole('main').getByText('екстрен').first().waitFor();
      await look(asking, 'break-glass-rights-320-uk');

      const { page: watching } = await enter({ name: 'Ірина Приклад', role: 'auditor' });
      await watching.goto('/desk/break-glass');
      await watching.getByText(REASON).waitFor();
      const everybody = await enter({ role: 'volunteer', areaId: hromada.id });
      await everybody.page.goto('/desk/break-glass');
      expect(await everybody.page.getByText(REASON).count()).toBe(0);
    },
  );
});
