// Run by the benchmark of kills in a separate process that it kills. Several people send one report after another, every third
// with a photograph, every second with an address (the others are written together), and it prints which were acknowledged.
// `sender.ts DATA_DIR`
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import type { FileId } from '#kernel/ids.ts';
import { addPhoto } from '#modules/reports/use-cases/add-photo.ts';
import { submitReport } from '#modules/reports/use-cases/submit-report.ts';
import { openHouse, somethingDark } from './house.ts';

const [folder = ''] = process.argv.slice(2);
const house = await openHouse(folder);
const stopping = new AbortController();
process.stdin.on('end', () => stopping.abort());
process.stdin.resume();

const PEOPLE = 4;
await Promise.all(Array.from({ length: PEOPLE }, (_, place) => sendUntilStopped(place)));
await house.close();
process.stdin.destroy();

async function sendUntilStopped(place: number): Promise<void> {
  for (let turn = place; !stopping.signal.aborted; turn += PEOPLE) {
    const address = { kind: 'email', value: `somebody-${turn}@example.org` } as const;
    const report = { ...somethingDark(house, turn), contact: turn % 2 === 0 ? address : undefined };
    const photos = turn % 3 === 0 ? [await untilTaken(() => putUp(report.key, turn))] : [];
    await untilTaken(async () => {
      const sent = await submitReport(house.context, { ...report, photos });
      return sent.ok ? sent.value : undefined;
    });
    const id = house.context.receipts.of('report', report.key).id;
    const contacts = report.contact ? 1 : 0;
    process.stdout.write(`${JSON.stringify({ id, contacts, photos: photos.length })}\n`);
  }
}

async function putUp(
  key: ReturnType<typeof somethingDark>['key'],
  turn: number,
): Promise<FileId | undefined> {
  const background = { r: turn % 256, g: (turn >> 8) % 256, b: 90 };
  const create = { width: 64, height: 48, channels: 3, background } as const;
  const bytes = await sharp({ create }).jpeg().toBuffer();
  const added = await addPhoto(house.context, { key, bytes, client: '192.0.2.1' });
  return added.ok ? added.value.id : undefined;
}

/** Like a telephone, it repeats what was not acknowledged with the same key. */
async function untilTaken<Value>(send: () => Promise<Value | undefined>): Promise<Value> {
  for (;;) {
    const taken = await send().catch(() => undefined);
    if (taken !== undefined) return taken;
    await wait(20);
  }
}
