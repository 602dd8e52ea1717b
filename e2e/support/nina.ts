import type { Page } from 'playwright-core';
import type { ReportedHromada } from './residents-report.ts';

/** Nina at work: a coordinator has said that the card is hers. */
export async function nina(
  enter: (staff: {
    readonly name: string;
    readonly role: 'district-officer' | 'coordinator';
    readonly areaId: string;
  }) => Promise<{ readonly page: Page; readonly actor: { readonly id: string } }>,
  { id, card }: ReportedHromada,
): Promise<Page> {
  const staff = { name: 'Ніна Вигадана', role: 'district-officer', areaId: id } as const;
  const { page, actor } = await enter(staff);
  const coordinator = await enter({ name: 'Ірина Вигадана', role: 'coordinator', areaId: id });
  await coordinator.page.goto(`/desk/officers/${card}/service`);
  await coordinator.page.getByLabel('Чия це картка').selectOption(actor.id);
  await coordinator.page.getByRole('button', { name: 'Зберегти' }).click();
  await coordinator.page.getByText('Обліковий запис змінено.').waitFor();
  return page;
}
