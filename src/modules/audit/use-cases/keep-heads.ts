import type { KeyObject } from 'node:crypto';
import type { ScheduledJob } from '#platform/jobs/jobs.ts';
import { describeError } from '#platform/log/describe-error.ts';
import type { Platform } from '#platform/platform.ts';
import type { Head } from '../domain/head.ts';
import { lastHead, markWitnessed, saveHead, type StoredHead } from '../storage/heads.ts';
import { lastSeal } from '../storage/seals.ts';
import { signHead } from '../storage/head-key.ts';
import { headLine } from '../storage/head-line.ts';
import { appendHead, postHead, type PostOptions, type Witness } from './tell-witness.ts';

type HeadPlatform = Pick<Platform, 'database' | 'clock' | 'log'>;

/** Signs the end of the chain when it has grown. Answers the newest head, or undefined before the first seal. */
export async function signNewHead(
  { database, clock }: HeadPlatform,
  key: KeyObject,
): Promise<StoredHead | undefined> {
  return await database.transaction(async (tx) => {
    const [seal, newest] = [await lastSeal(tx), await lastHead(tx)];
    if (seal === undefined || (newest !== undefined && newest.number >= seal.number)) return newest;
    const signedAt = clock.now().round({ smallestUnit: 'microsecond', roundingMode: 'floor' });
    const unsigned = { ...seal, signedAt, signature: new Uint8Array() };
    const head: Head = { ...unsigned, signature: signHead(key, headLine(unsigned)) };
    await saveHead(tx, head);
    return { ...head, witnessedAt: undefined };
  });
}

/**
 * Every minute the head is signed and told to the witnesses. When one cannot be reached, the next minute's
 * head is told in its place: a later head vouches for everything before it.
 */
export function keepHeadsJob(
  platform: HeadPlatform,
  key: KeyObject,
  witness: Witness,
  options?: PostOptions,
): ScheduledJob {
  const told = new Map<string, number>();
  return {
    name: 'audit-head',
    cron: '* * * * *',
    run: async () => {
      const head = await signNewHead(platform, key);
      if (head === undefined || head.witnessedAt !== undefined) return;
      await tellAll(platform, head, witness, told, options);
    },
  };
}

async function tellAll(
  { database, clock, log }: HeadPlatform,
  head: StoredHead,
  { file, url }: Witness,
  told: Map<string, number>,
  options: PostOptions | undefined,
): Promise<void> {
  const line = headLine(head);
  const ways = [
    ...(file === undefined ? [] : [{ name: 'file', tell: () => appendHead(file, line) }]),
    ...(url === undefined ? [] : [{ name: 'url', tell: () => postHead(url, line, options) }]),
  ];
  const untold = ways.filter(({ name }) => told.get(name) !== head.number);
  const outcomes = await Promise.all(
    untold.map(async ({ name, tell }) => {
      try {
        await tell();
        told.set(name, head.number);
        return true;
      } catch (error) {
        log.warn({ witness: name, ...describeError(error) }, 'journal: the witness was not told');
        return false;
      }
    }),
  );
  if (ways.length === 0 || outcomes.includes(false)) return;
  await database.transaction((tx) => markWitnessed(tx, head.number, clock.now()));
}
