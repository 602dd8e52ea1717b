import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { type AnswerRule, fillBody, holds, readJson, type SmsBody } from './gateway-rules.ts';
import type { Sms } from './sms.ts';
import { answerTo } from '../outgoing/answer-to.ts';

export interface GatewaySettings {
  /** The URL that messages are POSTed to as JSON. */
  readonly url: string;
  /** The complete header: `Bearer …`, `Basic …`. Undefined: a gateway on this machine without authentication. */
  readonly authorization: string | undefined;
  readonly body: SmsBody;
  /** What a 2xx answer must contain; undefined: any 2xx means accepted. */
  readonly taken: AnswerRule | undefined;
  /** What an answer contains if the number can never receive messages. */
  readonly refused: AnswerRule | undefined;
}

/** `doubted`: it answered without accepting; `unknown`: it was sent, and no answer arrived. */
export type Fate = 'taken' | 'refused' | 'doubted' | 'unknown';

/** For the whole request. The event runner waits at most a minute. */
const PATIENCE_MILLISECONDS = 10_000;
/** An answer is a few lines. A longer one is a page of something in between. */
const MAX_ANSWER_LENGTH = 64 * 1024;

export interface Gateway {
  /** Throws if it was certainly not accepted: no connection, or an HTTP error. No error contains the number. */
  post(sms: Sms): Promise<Fate>;
  /** Accepts any HTTP answer; no number and no secret are sent. */
  answers(): Promise<boolean>;
}

export function openGateway(
  settings: GatewaySettings,
  patience: number = PATIENCE_MILLISECONDS,
): Gateway {
  const url = new URL(settings.url);
  return {
    post: async ({ to, text, id }) => {
      const values = { to, digits: to.replace(/^\+/, ''), text, id };
      const body = JSON.stringify(fillBody(settings.body, values));
      const heard = await ask(url, { method: 'POST', settings, body, patience });
      return heard === undefined ? 'unknown' : judge(settings, heard);
    },
    answers: async () => {
      try {
        return (await ask(url, { method: 'HEAD', patience })) !== undefined;
      } catch {
        return false;
      }
    },
  };
}

interface Heard {
  readonly status: number;
  readonly body: string;
}

function judge({ taken, refused }: GatewaySettings, { status, body }: Heard): Fate {
  const answer = readJson(body);
  if (refused && holds(refused, answer)) return 'refused';
  if (status < 200 || status >= 300) throw new Error(`the SMS gateway answers ${status}`);
  return !taken || holds(taken, answer) ? 'taken' : 'doubted';
}

interface Asking {
  readonly method: 'POST' | 'HEAD';
  readonly settings?: GatewaySettings;
  readonly body?: string;
  readonly patience: number;
}

/**
 * Redirects are not followed, so that the token and the number only go to the configured server. Undefined: sent, and no answer
 * arrived.
 */
async function ask(
  url: URL,
  { method, settings, body = '', patience }: Asking,
): Promise<Heard | undefined> {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  let isHandedOver = false;
  const sending = request(url, {
    method,
    headers: {
      ...(settings?.authorization ? { Authorization: settings.authorization } : {}),
      ...(method === 'POST'
        ? { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }
        : {}),
    },
    agent: false,
    signal: AbortSignal.timeout(patience),
  });
  // The request has left this process: whatever breaks from now on, the gateway may have read it.
  sending.on('finish', () => {
    isHandedOver = true;
  });
  try {
    const answer = await answerTo(sending, body);
    return { status: answer.statusCode ?? 0, body: await read(answer) };
  } catch (error) {
    if (isHandedOver && method === 'POST') return undefined;
    throw error;
  }
}

async function read(answer: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of answer.setEncoding('utf8') as AsyncIterable<string>) {
    text += part;
    if (text.length > MAX_ANSWER_LENGTH) return '';
  }
  return text;
}
