// Run by the durability tests in a separate process that they kill: records events one after another and prints the id of each
// after its commit. `writer.ts DATA_DIR [uid]`
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '../../clock/clock.ts';
import { systemRandom } from '../../crypto/random.ts';
import { recordEvent } from '../../events/record-event.ts';
import { createLogger } from '../../log/logger.ts';
import { openDatabase } from '../open-database.ts';

const [dataDir = '', uid] = process.argv.slice(2);
if (uid !== undefined) {
  process.setgroups?.([]);
  process.setgid?.(Number(uid));
  process.setuid?.(Number(uid));
}
const none = { databaseUrl: undefined, databaseOwnerUrl: undefined };
const opened = await openDatabase(
  { dataDir, ...none, databaseReadUrl: undefined, databaseDirectUrl: undefined },
  createLogger('silent'),
);
if (!opened.ok) {
  process.stdout.write(`refused: ${opened.refusal.en}\n`);
  process.exit(1);
}
const { database, close } = opened.value;
const stopping = new AbortController();
process.stdin.on('end', () => stopping.abort());
process.stdin.resume();

while (!stopping.signal.aborted) {
  const id = systemRandom.uuid();
  try {
    await database.transaction((tx) =>
      recordEvent(
        tx,
        systemClock('Europe/Kyiv'),
        { ...systemRandom, uuid: () => id },
        {
          type: 'test.written',
          subject: {},
        },
      ),
    );
    process.stdout.write(`${id}\n`);
  } catch {
    // The database is away: this one was not acknowledged.
    await wait(20);
  }
}
await close();
process.stdin.destroy();
