import { readFileSync } from 'node:fs';
import { findClashes, USUAL_CLASH_RULES } from '#modules/forum/domain/programme/clashes.ts';
import { generatedProgramme } from '#modules/forum/domain/programme/testing.ts';
import { planImport } from '#modules/forum/domain/programme-import/plan-import.ts';
import { programmeJsonLd } from '#modules/forum/pages/programme-files/programme-json-ld.ts';
import {
  writeProgrammeCsv,
  writeProgrammeXlsx,
} from '#modules/forum/pages/programme-files/programme-table.ts';
import { writeFrabJson } from '#modules/forum/pages/programme-files/write-frab-json.ts';
import { writeFrabXml } from '#modules/forum/pages/programme-files/write-frab-xml.ts';
import { writeProgrammeCalendar } from '#modules/forum/pages/programme-files/write-programme-calendar.ts';
import { writeXcal } from '#modules/forum/pages/programme-files/write-xcal.ts';
import { readProgrammeFile } from '#modules/forum/use-cases/programme-import/read-programme-file.ts';
import { realData } from '../../tools/testing/real-data.ts';
import { number, report } from '../report.ts';
import { clashingSlots } from './conference.ts';

/**
 * The programme of a large conference: finding its clashes, writing it for programs, and reading files of others. The first
 * round of each is cold, which is the wait of the first reader.
 */

const ROUNDS = 5;
const CLASHES = { slots: 2_000, target: 10 };
const EXPORT = { talks: 1_000, rooms: 70, target: 200 };
const OWN_URL = 'http://poruch.test/forum/2026/schedule/export/schedule.xml';

async function timesOf<Made>(make: () => Made | Promise<Made>): Promise<readonly [number[], Made]> {
  const times: number[] = [];
  let made: Made;
  do {
    const started = performance.now();
    made = await make();
    times.push(performance.now() - started);
  } while (times.length < ROUNDS);
  return [times, made];
}

const facts = clashingSlots(CLASHES.slots);
const [swept, clashes] = await timesOf(() => findClashes(facts, USUAL_CLASH_RULES));
told(
  'finding clashes',
  `${number(CLASHES.slots)} slots, ${number(clashes.length)} clashes`,
  swept,
  {
    target: CLASHES.target,
  },
);

const programme = generatedProgramme(EXPORT.talks, EXPORT.rooms);
const scale = `${number(EXPORT.talks)} talks in ${EXPORT.rooms} rooms`;
const forms: readonly (readonly [string, () => string | Uint8Array | Promise<Uint8Array>])[] = [
  ['schedule.xml', () => writeFrabXml(programme, OWN_URL)],
  ['schedule.json', () => writeFrabJson(programme)],
  ['schedule.ics', () => writeProgrammeCalendar(programme, OWN_URL)],
  ['schedule.xcal', () => writeXcal(programme, 'poruch.test')],
  ['schedule.jsonld', () => JSON.stringify(programmeJsonLd(programme))],
  ['schedule.csv', () => writeProgrammeCsv(programme, 'uk')],
  ['schedule.xlsx', () => writeProgrammeXlsx(programme, 'uk')],
];
for (const [name, write] of forms) {
  const [times, written] = await timesOf(write);
  const size = number(Buffer.byteLength(written) / 1e6);
  told(`writing ${name}`, `${scale}, ${size} MB`, times, { target: EXPORT.target });
}

await reading('our own XML', Buffer.from(writeFrabXml(programme, OWN_URL)), EXPORT.talks);
await reading('our own JSON', Buffer.from(writeFrabJson(programme)), EXPORT.talks);
const camp = realData('conf/frab-camp2019.json');
if (camp) await reading('a camp of 2019', readFileSync(camp), 79);

/** Every event is accepted, or reported by name with the reason. */
async function reading(name: string, bytes: Uint8Array, events: number): Promise<void> {
  const [times, planned] = await timesOf(() => {
    const read = readProgrammeFile(bytes);
    if (!read.ok) throw new Error(read.refusal.reason);
    const forum = {
      startsAt: Temporal.Instant.from('2026-12-19T07:00:00Z'),
      endsAt: Temporal.Instant.from('2026-12-26T22:00:00Z'),
      rooms: [],
      tracks: [],
    };
    const ground = { forum, timeZone: 'Europe/Kyiv', days: 'move', isKnown: () => false } as const;
    return planImport(ground, read.value);
  });
  const { taken, refused } = planned;
  const mended = taken.filter((event) => event.mended.length > 0).length;
  const counted = `${taken.length} taken (${mended} mended), ${refused.length} refused, of ${events}`;
  told(`reading ${name}`, `${number(bytes.length / 1e6)} MB; ${counted}`, times, {
    isComplete: taken.length + refused.length === events,
  });
}

function told(
  name: string,
  of: string,
  times: readonly number[],
  { target, isComplete = true }: { readonly target?: number; readonly isComplete?: boolean },
): void {
  const [cold = 0, ...warm] = times;
  const slowest = Math.max(...times);
  report({
    name,
    scale: of,
    figure: `cold ${number(cold)} ms, then best ${number(Math.min(...warm))} ms`,
    ...(target === undefined
      ? { met: isComplete }
      : {
          ratio: `${number(slowest / target)} of the target`,
          target: `≤ ${target} ms`,
          met: slowest <= target && isComplete,
        }),
  });
}
