import type { SenderKey } from '#kernel/ids.ts';
import { contactsInWords } from '#kernel/phone/contacts-in-words.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import { sendingUnder } from '#platform/crypto/receipt-keys.ts';
import type { Tx } from '#platform/database/database.ts';
import { singleFlight } from '#platform/database/single-flight.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inOwnNameTogether } from '#modules/identity/index.ts';
import { type DeviceMark, deviceIn, type LiveDevice } from '../../domain/live/device.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import { MAX_WAITING } from '../../domain/live/live-question.ts';
import type { Hall } from '../../domain/live/live-session.ts';
import {
  countWaitingOf,
  findSentQuestion,
  insertLiveContact,
  insertLiveQuestion,
} from '../../storage/live/live-questions.ts';
import { lockHall, takeNumber } from '../../storage/live/live-sessions.ts';
import { findHallAt, type HallAddress } from './find-hall.ts';
import { tellLive } from './tell-live.ts';

export interface AskLiveQuestion extends HallAddress {
  readonly key: SenderKey;
  readonly words: string;
  /** How to tell the asker, if they say so. */
  readonly email: string;
  readonly phone: string;
  readonly language: string;
  readonly mark: DeviceMark;
}

/**
 * `over`: no more questions are taken there. `enough`: this telephone has asked as many as one may. `contacts-found`: the
 * words lead to somebody, and would stand on a wall. `conflict`: the key was used for something else.
 */
export type AskLiveRefusal = 'absent' | 'over' | 'enough' | 'contacts-found' | 'conflict';

/** Keeps what somebody in the hall asks, and answers when it is on the disk. Sent again, it is the same question. */
export async function askLiveQuestion(
  context: LiveContext,
  input: AskLiveQuestion,
): Promise<Result<{ readonly number: number }, AskLiveRefusal>> {
  const { policy, actor, halls, platform, receipts } = context;
  if (!policy.can(actor, 'live-question.ask')) return refuse('absent');
  const hall = await findHallAt(context, input);
  if (!hall.ok) return hall;
  if (contactsInWords(input.words).length > 0) return refuse('contacts-found');
  const asked: Asked = {
    ...input,
    hall: hall.value,
    device: deviceIn(receipts, hall.value.id, input.mark),
    said: fingerprint([hall.value.id, input.words, input.email, input.phone]),
  };
  // In the installation's name, since whoever asks reads nobody's questions. Those of one moment share one transaction:
  // each takes its number from the session, so that one would wait for the other all the same.
  const kept = await once(platform.database, `${input.key} ${asked.said}`, () =>
    inOwnNameTogether(context, `live questions ${hall.value.id}`, nothing, (tx) =>
      keep(tx, context, asked),
    ),
  );
  if (kept.ok) halls.tell(hall.value.id, 'question');
  return kept;
}

interface Asked extends AskLiveQuestion {
  readonly hall: Hall;
  readonly device: LiveDevice;
  readonly said: string;
}

const nothing = () => Promise.resolve();

/** The very same that comes while it is being written waits for the one answer. */
const once = singleFlight<Result<{ readonly number: number }, AskLiveRefusal>>();

async function keep(
  tx: Tx,
  context: LiveContext,
  { hall, key, device, said, words, language, email, phone }: Asked,
): Promise<Result<{ readonly number: number }, AskLiveRefusal>> {
  const { actor, platform, receipts } = context;
  const { clock, random } = platform;
  const { id } = await sendingUnder(receipts, 'live-question', key, async (earlier) =>
    Boolean(await findSentQuestion(tx, earlier)),
  );
  const sent = await findSentQuestion(tx, id);
  if (sent) return sent.fingerprint === said ? ok({ number: sent.number }) : refuse('conflict');
  // From here on nobody else asks there until this one is kept: of two that one telephone sends at once, each is counted.
  const now = await lockHall(tx, hall.id);
  if (now?.status !== 'open') return refuse('over');
  if ((await countWaitingOf(tx, hall.id, device)) >= MAX_WAITING) return refuse('enough');
  const number = await takeNumber(tx, hall.id);
  await insertLiveQuestion(tx, {
    id,
    sessionId: hall.id,
    number,
    words,
    language,
    device,
    fingerprint: said,
    askedAt: clock.now(),
  });
  if (email !== '' || phone !== '') await insertLiveContact(tx, id, { email, phone });
  await recordEntry(tx, clock, random, {
    actor,
    action: 'live-question.ask',
    thing: { kind: 'live-question', id },
  });
  await tellLive(tx, context, 'live-question.asked', hall);
  return ok({ number });
}
