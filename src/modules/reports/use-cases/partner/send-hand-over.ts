import { inTransaction } from '#modules/identity/index.ts';
import { answerAttributes } from '../../domain/partner/partner-services.ts';
import {
  type HandOver,
  MAX_THEIR_NAME_LENGTH,
  nextLook,
  referenceIn,
} from '../../domain/partner/hand-over.ts';
import type { PartnerEndpoint } from '../../domain/partner/partner-endpoint.ts';
import type { AnswerItem } from '../../domain/partner/answer-item.ts';
import { requestForm } from '../../domain/partner/request-form.ts';
import type { PassingOnContext } from '../../domain/passing-on-context.ts';
import { type HandOverOutcome, saveTrying } from '../../storage/hand-overs.ts';
import { type PartnerRefusal, sendToPartner } from './ask-partner.ts';
import { findSent } from './find-sent.ts';
import { failed, later } from './hand-over-outcomes.ts';
import type { PartnerWords } from './partner-words.ts';
import { type HandOverParts, readHandOverParts, unsealedKey } from './read-hand-over-parts.ts';

/** Sends it to where that body takes reports; where an earlier sending may have arrived, looks there first. */
export async function sendHandOver(
  context: PassingOnContext,
  words: PartnerWords,
  handOver: HandOver,
): Promise<HandOverOutcome> {
  const parts = await readHandOverParts(context, handOver);
  const endpoint = parts?.endpoint;
  if (!parts || !endpoint?.isOn) return failed('no-way');
  const serviceCode = endpoint.serviceCodes[parts.report.category];
  if (serviceCode === undefined) return failed('service-unknown');
  if (handOver.mayHaveArrived) {
    const found = await findSent(context, endpoint, serviceCode, handOver);
    if (!found.ok) return afterLooking(context, handOver, found.refusal);
    if (found.value) return taken(context, handOver, found.value);
  }
  return await send(context, words, handOver, { ...parts, endpoint, serviceCode });
}

interface Sending extends HandOverParts {
  readonly endpoint: PartnerEndpoint;
  readonly serviceCode: string;
}

async function send(
  context: PassingOnContext,
  words: PartnerWords,
  handOver: HandOver,
  sending: Sending,
): Promise<HandOverOutcome> {
  const { endpoint } = sending;
  if (!(await inTransaction(context, (tx) => saveTrying(tx, handOver)))) return failed('hidden');
  const apiKey = await inTransaction(context, (tx) => unsealedKey(tx, context, endpoint));
  const form = formOf(words, { ...sending, apiKey }, handOver);
  const sent = await sendToPartner(context.platform.outgoing, endpoint, form, handOver.id);
  const item = sent.ok && sent.value.items.find(({ fields }) => isNamed(fields));
  if (item) return taken(context, handOver, item);
  const refusal = sent.ok ? NOT_NAMED : sent.refusal;
  return later(context, handOver, refusal);
}

/** It was taken, as it seems, and nothing says under which name. */
const NOT_NAMED = { problem: 'unreadable', said: undefined, mayHaveArrived: true } as const;

function formOf(
  words: PartnerWords,
  {
    endpoint,
    serviceCode,
    apiKey,
    position,
    place,
    link,
    photo,
  }: Sending & { readonly apiKey: string | undefined },
  handOver: HandOver,
): URLSearchParams {
  const service = endpoint.check?.services.find(({ code }) => code === serviceCode);
  const asks = { attributes: service?.attributes };
  return requestForm({
    apiKey,
    jurisdiction: endpoint.jurisdiction,
    serviceCode,
    position,
    place,
    description: words.request({
      words: handOver.words,
      link,
      reference: referenceIn(handOver.id),
    }),
    photo,
    attributes: answerAttributes(asks, endpoint.constants, handOver.id).given,
  });
}

function isNamed({ service_request_id: id, token }: AnswerItem['fields']): boolean {
  return id !== undefined || token !== undefined;
}

function taken(
  { platform: { clock } }: PassingOnContext,
  handOver: HandOver,
  { fields: { service_request_id: id, token } }: AnswerItem,
): HandOverOutcome {
  const now = clock.now();
  return {
    state: id === undefined ? 'taken' : 'numbered',
    theirId: id?.slice(0, MAX_THEIR_NAME_LENGTH),
    token: token?.slice(0, MAX_THEIR_NAME_LENGTH),
    mayHaveArrived: false,
    nextAt: nextLook(handOver, now),
    problem: undefined,
    problemSaid: undefined,
  };
}

/** What cannot be found out must not be sent twice: a body that shows no list is asked by a person. */
function afterLooking(
  context: PassingOnContext,
  handOver: HandOver,
  refusal: PartnerRefusal,
): HandOverOutcome {
  if (refusal.problem === 'not-there') return failed('answer-lost');
  return later(context, handOver, { ...refusal, mayHaveArrived: true });
}
