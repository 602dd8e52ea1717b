import { AREA_KINDS, exportAreas } from '#modules/areas/index.ts';
import { ok } from '#kernel/result.ts';
import type { Command } from '../command.ts';
import { exportFile } from '../export-file.ts';

export const exportAreasCommand: Command = {
  usage: {
    uk: `ФАЙЛ|- [ПАРАМЕТРИ]
    Чернетки теж. GeoJSON — з межами, де вони є; csv і json — без меж.
    GeoJSON, імпортований у порожню установку, дає ті самі території з тими самими адресами сторінок.
    З --as-exported опублікованими стають ті самі, що були опубліковані тут.
    --format   geojson (так і без параметра), csv або json
    --kind     лише такі: oblast, raion, hromada, settlement, starosta-district, city-district, beat
    --excel    для Excel: крапка з комою між стовпцями й позначка кодування (лише csv)
    --replace  замінити файл, якщо він є
    --json     відповідь для програм: файл і скільки в ньому рядків`,
    en: `FILE|- [OPTIONS]
    Drafts too. GeoJSON has boundaries, where there are any; csv and json have none.
    GeoJSON imported into an empty installation makes the same areas with the same page addresses.
    With --as-exported those that are public here become public there.
    --format   geojson (also without the option), csv or json
    --kind     only these: oblast, raion, hromada, settlement, starosta-district, city-district, beat
    --excel    for Excel: semicolons between columns, and the mark of the encoding (csv only)
    --replace  replace the file where there is one
    --json     an answer for programs: the file, and how many rows it has`,
  },
  run: exportFile({
    name: 'export areas',
    formats: ['geojson', 'csv', 'json'],
    kinds: AREA_KINDS,
    run: async (context, written) => {
      const kind = AREA_KINDS.find((known) => known === written);
      const exported = await exportAreas(context, kind === undefined ? {} : { kinds: [kind] });
      return exported.ok ? ok(exported.value) : exported;
    },
  }),
};
