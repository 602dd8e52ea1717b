import { AREA_KINDS, importAreas } from '#modules/areas/index.ts';
import type { Command } from '../command.ts';
import { importFile } from '../import-file.ts';
import { noKind } from '../read-options.ts';

export const importAreasCommand: Command = {
  usage: {
    uk: `ФАЙЛ… [ПАРАМЕТРИ]
    Файли беруться по черзі, кожен окремо: спершу кодифікатор, за ним карти.
    --kind ВИД             oblast, raion, hromada, city-district, starosta-district, settlement або beat
    --name-property НАЗВА  звідки брати назву; інакше здогадується і каже, звідки взяв
    --code-property НАЗВА  звідки брати код КАТОТТГ
    --parent КОД           до чого належить те, чий код цього не каже; інакше вирішує карта
    --publish              одразу показати всім
    --as-exported          показати лише нові тут території, опубліковані там, звідки їх вивантажив Поруч
    --dry-run              лише сказати, що було б
    --json                 відповідь для програм`,
    en: `FILE… [OPTIONS]
    Files are taken in turn, each by itself: the codifier first, then the maps.
    --kind KIND           oblast, raion, hromada, city-district, starosta-district, settlement or beat
    --name-property NAME  where the name stands; else it guesses and says where it took it from
    --code-property NAME  where the KATOTTG code stands
    --parent CODE         what that belongs to whose code does not say; else the map decides
    --publish             show it to everybody at once
    --as-exported         show only what is new here and was public where Poruch exported it
    --dry-run             only say what would be
    --json                an answer for programs`,
  },
  run: importFile({
    name: 'import areas',
    files: 'several',
    options: {
      kind: false,
      'name-property': false,
      'code-property': false,
      parent: false,
      publish: true,
      'as-exported': true,
      'dry-run': true,
      json: true,
    },
    check: (options) => {
      if (options.has('publish') && options.has('as-exported')) return EITHER;
      const kind = options.value('kind');
      return kind === undefined || kindOf(kind) ? undefined : noKind(AREA_KINDS);
    },
    run: (context, file, options, onProgress) =>
      importAreas(context, {
        file: file.name,
        bytes: file.bytes,
        kind: kindOf(options.value('kind')),
        nameProperty: options.value('name-property'),
        codeProperty: options.value('code-property'),
        parent: options.value('parent'),
        publish: options.has('publish') ? 'yes' : options.has('as-exported') ? 'as-exported' : 'no',
        dryRun: options.has('dry-run'),
        onProgress,
      }),
  }),
};

const EITHER = {
  uk: 'Виберіть щось одне: --publish або --as-exported.',
  en: 'Choose one of them: --publish or --as-exported.',
};

function kindOf(written: string | undefined) {
  return AREA_KINDS.find((kind) => kind === written);
}
