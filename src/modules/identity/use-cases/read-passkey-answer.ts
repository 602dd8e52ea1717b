import { z } from 'zod';

const base64url = z.string().regex(/^[\w-]*={0,2}$/);
const credential = {
  id: base64url.min(1).max(2000),
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
};

const answerSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
  }),
});
const registrationSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .default([]),
  }),
});

/** What a browser brings from a passkey that was asked to sign. */
export type PasskeyAnswer = z.output<typeof answerSchema>;
/** What it brings of a new one. */
export type NewPasskeyAnswer = z.output<typeof registrationSchema>;

export function readPasskeyAnswer(json: string): PasskeyAnswer | undefined {
  return answerSchema.safeParse(parseJson(json)).data;
}

export function readNewPasskeyAnswer(json: string): NewPasskeyAnswer | undefined {
  return registrationSchema.safeParse(parseJson(json)).data;
}

/** Which question was answered, as the browser wrote it down. */
export function challengeOf(clientDataJSON: string): string | undefined {
  const data = parseJson(Buffer.from(clientDataJSON, 'base64url').toString());
  return z.object({ challenge: z.string() }).safeParse(data).data?.challenge;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
