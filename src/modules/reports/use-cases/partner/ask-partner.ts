import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Outgoing, OutgoingAnswer } from '#platform/outgoing/outgoing.ts';
import type { PartnerEndpoint } from '../../domain/partner/partner-endpoint.ts';
import { type PartnerProblem, problemOfStatus } from '../../domain/partner/partner-problem.ts';
import type { AnswerItem } from '../../domain/partner/answer-item.ts';
import { type ItemName, readPartnerAnswer } from './read-partner-answer.ts';

export type Endpoint = Pick<PartnerEndpoint, 'address' | 'jurisdiction'>;

export interface PartnerRefusal {
  readonly problem: PartnerProblem;
  /** What their server said to it; for colleagues’ eyes. */
  readonly said: string | undefined;
  /** Something was sent, and may have been kept, whatever was answered. */
  readonly mayHaveArrived: boolean;
}

export interface PartnerAnswer {
  readonly items: readonly AnswerItem[];
  readonly freshMark: string | undefined;
  /** Nothing is new since the mark that they were asked with, and nothing is told. */
  readonly isUnchanged: boolean;
}

export interface PartnerQuestion {
  /** `services`, `requests/17`: without its ending. */
  readonly path: string;
  readonly item: ItemName;
  readonly query?: Readonly<Record<string, string>>;
  /** What they called fresh when they were asked last. */
  readonly freshMark?: string | undefined;
}

/** Asks a body’s server, in JSON and, where it has none, in XML. */
export async function askPartner(
  outgoing: Outgoing,
  endpoint: Endpoint,
  question: PartnerQuestion,
): Promise<Result<PartnerAnswer, PartnerRefusal>> {
  const inJson = await askIn('json', outgoing, endpoint, question);
  if (inJson.ok || !NO_JSON.some((one) => one === inJson.refusal.problem)) return inJson;
  const inXml = await askIn('xml', outgoing, endpoint, question);
  return inXml.ok ? inXml : inJson;
}

const NO_JSON: readonly PartnerProblem[] = ['not-there', 'refused', 'unreadable'];

async function askIn(
  format: 'json' | 'xml',
  outgoing: Outgoing,
  endpoint: Endpoint,
  { path, item, query = {}, freshMark }: PartnerQuestion,
): Promise<Result<PartnerAnswer, PartnerRefusal>> {
  const url = new URL(`${path}.${format}`, endpoint.address);
  const { jurisdiction } = endpoint;
  const asked = {
    ...(jurisdiction === undefined ? {} : { jurisdiction_id: jurisdiction }),
    ...query,
  };
  url.search = new URLSearchParams(asked).toString();
  const headers = freshMark === undefined ? {} : { 'If-Modified-Since': freshMark };
  const got = await outgoing.ask({ url, method: 'GET', headers });
  if (!got.ok) return refuse({ ...REFUSALS[got.refusal], said: undefined });
  if (got.value.status === 304 && freshMark !== undefined) {
    return ok({ items: [], freshMark, isUnchanged: true });
  }
  return readAnswer(got.value, item);
}

/** Sends a report. The key goes in the form, never in an address, which servers write down. */
export async function sendToPartner(
  outgoing: Outgoing,
  endpoint: Endpoint,
  form: URLSearchParams,
  key: string,
): Promise<Result<PartnerAnswer, PartnerRefusal>> {
  const got = await outgoing.ask({
    url: new URL('requests.json', endpoint.address),
    method: 'POST',
    // Those who know it keep one report however often it comes.
    headers: { 'Idempotency-Key': key },
    body: form,
  });
  if (!got.ok) return refuse({ ...REFUSALS[got.refusal], said: undefined });
  return readAnswer(got.value, 'request', form.get('api_key') ?? undefined);
}

const REFUSALS = {
  forbidden: { problem: 'address-forbidden', mayHaveArrived: false },
  unreachable: { problem: 'unreachable', mayHaveArrived: false },
  lost: { problem: 'silent', mayHaveArrived: true },
  'too-large': { problem: 'unreadable', mayHaveArrived: true },
} as const;

function readAnswer(
  { status, text, lastModified }: OutgoingAnswer,
  item: ItemName,
  key?: string,
): Result<PartnerAnswer, PartnerRefusal> {
  const problem = problemOfStatus(status);
  if (problem) return refuse({ problem, said: saidIn(text, key), mayHaveArrived: status >= 500 });
  const read = readPartnerAnswer(text, item);
  return read.ok
    ? ok({ items: read.value, freshMark: lastModified, isUnchanged: false })
    : refuse({ problem: 'unreadable', said: undefined, mayHaveArrived: true });
}

const MAX_ERROR_LENGTH = 300;

/**
 * In an error’s own words, where it is one of Open311: never a page of HTML. A server may say back the key that it was
 * sent; it is taken out of the whole, since half of one is none to look for.
 */
function saidIn(text: string, key: string | undefined): string | undefined {
  const read = readPartnerAnswer(text, 'error');
  const words = read.ok ? read.value.flatMap(({ fields }) => fields['description'] ?? []) : [];
  if (words.length === 0) return undefined;
  const said = words.join(' ');
  return (key === undefined ? said : said.replaceAll(key, '…')).slice(0, MAX_ERROR_LENGTH);
}
