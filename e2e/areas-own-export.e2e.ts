import { describe, expect } from 'vitest';
import { lookAtWidths } from './support/look.ts';
import { staffJourney } from './support/staff.ts';

describe('areas that Poruch exported', () => {
  staffJourney(
    'come from another installation as drafts, or as public as they were there: a person chooses',
    async ({ house, enter }) => {
      const { page } = await enter({ role: 'administrator' });
      const refusedName = `Надто довга назва${' і ще'.repeat(50)}`;
      const file = [
        'name,kind,parent,slug,status',
        ...[1, 2, 3, 4, 5].map((n) => `Пересадна ${n},beat,,peresadna-${n},public`),
        'Прихована,beat,,prykhovana,draft',
        ...[1, 2, 3, 4].map((n) => `${refusedName} ${n},beat,,nadto,draft`),
      ];
      await page.goto('/desk/areas/import');
      await page.getByLabel('Файл').setInputFiles({
        name: 'areas.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(file.join('\n')),
      });
      await page.getByRole('button', { name: 'Показати, що зміниться' }).click();
      await page.getByText('Мешканці не побачать жодної нової території').waitFor();
      await page.getByLabel('у ньому 5 опублікованих').check();
      await page.getByRole('button', { name: 'Прочитати ще раз' }).click();
      await page.getByText('Мешканці одразу побачать 5 територій').waitFor();
      await page.getByText('Показати рядок за рядком').first().click();
      await lookAtWidths(page, 'areas-desk-own-export');
      await page.goto(page.url().replace('/desk/', '/en/desk/'));
      await page.getByText('Residents will at once see 5 areas').waitFor();
      await lookAtWidths(page, 'areas-desk-own-export-en');
      await page.getByRole('button', { name: 'Write 6 changes' }).click();
      await page.getByText('Written. Taken: 6').waitFor();
      const { areas } = house.context;
      await expect.poll(() => areas.bySlug('peresadna-5')?.area.name).toBe('Пересадна 5');
      expect(areas.bySlug('prykhovana')).toBeUndefined();
    },
  );
});
