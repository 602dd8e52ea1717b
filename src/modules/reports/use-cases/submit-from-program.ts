import { hash } from 'node:crypto';
import { newId, type SenderKey } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import { type Actor, asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import {
  findSentByProgram,
  type ProgramToken,
  type SentByProgram,
} from '../storage/sent-by-program.ts';
import { addPhoto } from './add-photo.ts';
import { reportSending } from './report-sending.ts';
import { type SubmitRefusal, type SubmitReport, submitReport } from './submit-report.ts';

export interface SubmitFromProgram extends Omit<SubmitReport, 'key' | 'photos' | 'program'> {
  /** The files as they are; what is no photograph is left out, and said. */
  readonly photos: readonly Uint8Array[];
  /** The program's own name for this very sending: sent again under it, it is the same report. */
  readonly repeatKey: string | undefined;
  /** Whose hand or telephone it was, as the program knows them: only to tell the same sent twice from two alike. */
  readonly sender: readonly string[];
}

export interface SentFromProgram {
  readonly token: ProgramToken;
  /** Of its files. */
  readonly left: number;
}

/** Who may: a partner's program, by its key. */
type Program = Extract<Actor, { readonly kind: 'api-client' }>;

/** A program that got no answer asks again within minutes, or when its server is back in the morning. */
const SAME_FOR_HOURS = 24;

/** Keeps what a partner's program sends, as if its author had sent it here. They are told by the program, not by a code. */
export async function submitFromProgram(
  context: ReportsContext & { readonly actor: Program },
  { photos, repeatKey, sender, ...report }: SubmitFromProgram,
): Promise<Result<SentFromProgram, SubmitRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'report.submit')) return refuse('forbidden');
  const files = photos.map((bytes) => hash('sha256', bytes, 'base64url'));
  const body = fingerprint([report, sender, files]);
  const key = await keyFor(context, body, repeatKey);
  const told = (sent: SentByProgram, left: number): Result<SentFromProgram, SubmitRefusal> =>
    sent.fingerprint === body ? ok({ token: sent.token, left }) : refuse('conflict');

  const before = await findSent(context, key);
  if (before) return told(before, 0);
  const added = [];
  for (const bytes of photos) {
    added.push(await addPhoto(context, { key, bytes, client: actor.id }));
  }
  const ready = added.flatMap((one) => (one.ok ? [one.value.id] : []));
  const program = {
    token: newId<'program-token'>(platform.random),
    keyId: actor.id,
    fingerprint: body,
  };
  const submitted = await submitReport(context, { ...report, key, photos: ready, program });
  // It may have come twice at once: then the other one’s photographs were these.
  const sent = await findSent(context, key);
  if (sent) return told(sent, photos.length - ready.length);
  return submitted.ok ? refuse('conflict') : submitted;
}

/** The key of the same that was sent within a day; else a key of this day’s own. */
async function keyFor(
  context: ReportsContext & { readonly actor: Program },
  body: string,
  repeatKey: string | undefined,
): Promise<SenderKey> {
  const { actor, receipts, platform } = context;
  if (repeatKey !== undefined) return receipts.keyFor(`${actor.id} named ${repeatKey}`);
  const now = platform.clock.now();
  const day = Math.floor(now.epochMilliseconds / (SAME_FOR_HOURS * 3_600_000));
  const ofDay = (number: number) => receipts.keyFor(`${actor.id} ${number} ${body}`);
  const yesterday = await findSent(context, ofDay(day - 1));
  const since = now.subtract({ hours: SAME_FOR_HOURS });
  const isSame = yesterday && Temporal.Instant.compare(yesterday.at, since) > 0;
  return ofDay(isSame ? day - 1 : day);
}

async function findSent(context: ReportsContext, key: SenderKey) {
  return await inTransaction(context, (tx) =>
    asInstallation(tx, context.platform, async () =>
      findSentByProgram(tx, (await reportSending(tx, context, key)).id),
    ),
  );
}
