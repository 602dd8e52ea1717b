import {
  areasText,
  type BeatFigures,
  type BeatsInspection,
  inspectBeats,
} from '#modules/areas/index.ts';
import { formatSquareKilometres } from '#platform/i18n/numbers.ts';
import { type Command, type Console, EXIT } from '../command.ts';
import { tellBeatsRefusal } from '../make-beats.ts';
import { onInstallation } from '../on-installation.ts';
import { readOptions, tellUsage } from '../read-options.ts';

export const beatsReportCommand: Command = {
  usage: {
    uk: `[КОД|АДРЕСА] [--json]
    Без території — усі дільниці.`,
    en: `[CODE|SLUG] [--json]
    Without an area: all beats.`,
  },
  run: async (args, console) => {
    const read = readOptions(args, { json: true });
    if (!read.ok || read.value.positionals.length > 1) {
      return tellUsage(console, read.ok ? ONE : read.refusal, 'beats report');
    }
    const options = read.value;
    return await onInstallation(console, async (context) => {
      const found = await inspectBeats(context, { area: options.positionals[0] });
      if (!found.ok) return tellBeatsRefusal(console, found.refusal);
      if (options.has('json')) console.printJson(withoutShapes(found.value));
      else printInspection(console, found.value);
      return EXIT.done;
    });
  },
};

const ONE = { uk: 'Назвіть одну територію або жодної.', en: 'Name one area or none.' };

/** A program that wants lines takes them from the export. */
function withoutShapes({ overlaps, holes, ...found }: BeatsInspection) {
  return {
    ...found,
    overlaps: overlaps.map(({ first, second, km2 }) => ({ first, second, km2 })),
    holes: holes.map(({ hromada, km2, at }) => ({ hromada, km2, at })),
  };
}

function printInspection(console: Console, found: BeatsInspection): void {
  const text = areasText.in(console.language);
  if (found.beats.length === 0) console.print(text('beats.none'));
  for (const figures of found.beats) console.print(beatLine(console, figures));
  if (found.uncovered.length > 0) {
    const names = found.uncovered.map(({ name }) => name).join(', ');
    console.print(text('beats.uncovered', { names, count: found.uncovered.length }));
  }
  const faults = faultLines(console, found);
  for (const fault of faults) console.print(fault);
  if (found.beats.length > 0 && faults.length === 0) console.print(text('beats.fits'));
  if (found.hromadasWithoutBeats.length > 0) {
    console.print(text('beats.without', { count: found.hromadasWithoutBeats.length }));
  }
  console.print(text('beats.source'));
}

function faultLines(
  console: Console,
  { overlaps, outside, holes }: BeatsInspection,
): readonly string[] {
  const text = areasText.in(console.language);
  const rounded = (km2: number) => formatSquareKilometres(console.language, km2);
  return [
    ...outside.map(({ beat, km2 }) =>
      text('beats.outside', { beat: beat.name, km2: rounded(km2) }),
    ),
    ...overlaps.map(({ first, second, km2 }) =>
      text('beats.overlap', { first: first.name, second: second.name, km2: rounded(km2) }),
    ),
    ...holes.map(({ hromada, km2, at }) =>
      text('beats.hole', {
        hromada: hromada.name,
        km2: rounded(km2),
        lat: at?.lat.toFixed(4) ?? '?',
        lon: at?.lon.toFixed(4) ?? '?',
      }),
    ),
  ];
}

function beatLine(console: Console, figures: BeatFigures): string {
  const text = areasText.in(console.language);
  const { beat, hromada, population, limit, settlements, km2, uncounted, shared } = figures;
  const values = { beat: beat.name, hromada: hromada ?? '—', population, limit, settlements };
  return [
    text('beats.figures', values),
    ...(km2 === undefined
      ? []
      : [text('beats.area', { km2: formatSquareKilometres(console.language, km2) })]),
    ...(figures.overLimit ? [text('beats.over')] : []),
    ...(uncounted > 0 ? [text('beats.uncounted', { count: uncounted })] : []),
    ...(shared > 0 ? [text('beats.shared', { count: shared })] : []),
  ].join('; ');
}
