import { type Line, type Plant, pageAndForm } from '../../line.ts';

/** The installation's own words stand on everybody's pages: they are of no area. */
function plantOfInstallation(params: Readonly<Record<string, string>>): Plant {
  return (_, where) => Promise.resolve(where === 'unit' ? { params, facts: {} } : undefined);
}

export const settingsLines: readonly Line[] = [
  { route: 'GET /desk/settings', plant: plantOfInstallation({}) },
  ...pageAndForm(
    '/desk/settings/text/:key',
    { plant: plantOfInstallation({ key: 'home.note' }) },
    {
      page: '/desk/settings/text/:key',
      keeps: true,
      form: { uk: 'Сьогодні прийому немає', en: 'No reception today' },
    },
  ),
  ...pageAndForm(
    '/desk/settings/number/:key',
    { plant: plantOfInstallation({ key: 'question.reply-days' }) },
    { page: '/desk/settings/number/:key', keeps: true, form: { value: '12' } },
  ),
  ...pageAndForm(
    '/desk/settings/work-kinds/:key',
    { plant: plantOfInstallation({ key: 'visit' }) },
    {
      page: '/desk/settings/work-kinds/:key',
      keeps: true,
      form: { uk: 'Відвідування', en: 'Visit', offered: 'yes' },
    },
  ),
];
