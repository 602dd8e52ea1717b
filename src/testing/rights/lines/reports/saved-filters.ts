import type { Line } from '../../line.ts';
import { plantSavedFilter } from '../../plants-saved-filters.ts';

const path = '/desk/reports/filters' as const;

/** What somebody narrows the list of reports down to, again and again: nobody else’s. */
export const savedFiltersLines: readonly Line[] = [
  {
    route: `POST ${path}`,
    form: ({ world }) => ({
      name: `Відбір ${world.next()}`,
      view: 'closed',
      category: `kind-${world.next()}`,
      area: '',
      status: '',
      officer: '',
      from: '',
      to: '',
    }),
  },
  {
    route: `POST ${path}/:id/rename`,
    plant: plantSavedFilter,
    form: ({ world }) => ({ name: `Відбір ${world.next()}` }),
    keeps: true,
  },
  { route: `POST ${path}/:id/remove`, plant: plantSavedFilter },
];
