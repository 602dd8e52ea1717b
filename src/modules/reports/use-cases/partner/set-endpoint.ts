import { z } from 'zod';
import { seenOf } from '#kernel/edit-conflict.ts';
import type { OrganisationId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { seal } from '#platform/crypto/seal.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import {
  type PartnerEndpoint,
  parseEndpointAddress,
} from '../../domain/partner/partner-endpoint.ts';
import type { PassingOnContext } from '../../domain/passing-on-context.ts';
import { findEndpoint, forgetCheck, saveEndpoint } from '../../storage/partner-endpoints.ts';
import { bodyInReach } from './body-in-reach.ts';

const MAX_LINE_LENGTH = 200;
const MAX_CONSTANTS = 50;
const PRINTABLE = /^[\x21-\x7e]*$/;

const line = (problem: string) =>
  z
    .string()
    .trim()
    .max(MAX_LINE_LENGTH, { error: problem })
    .refine((text) => !/\p{Cc}/u.test(text), { error: problem });

export const endpointSchema = z.strictObject({
  address: z.string().transform((text, issues): string => {
    const address = parseEndpointAddress(text);
    if (address.ok) return address.value;
    issues.addIssue({ code: 'custom', message: address.refusal });
    return z.NEVER;
  }),
  jurisdiction: line('line-unreadable').transform((text) => (text === '' ? undefined : text)),
  /** Empty: the one that is kept stays. */
  apiKey: line('key-unreadable').refine((key) => PRINTABLE.test(key), { error: 'key-unreadable' }),
  isKeyForgotten: z.boolean(),
  isOn: z.boolean(),
  /** By the keys of our categories; empty: it does not go there. */
  serviceCodes: z.record(z.string(), line('service-unreadable')),
  /** «code=answer», one a line. */
  constants: z.string().transform((text, issues): Record<string, string> => {
    const lines = text.split('\n').filter((one) => one.trim() !== '');
    const pairs = lines.map((one) => /^([^=]{1,100})=(.{1,300})$/u.exec(one.trim()));
    if (lines.length <= MAX_CONSTANTS && pairs.every((pair) => pair !== null)) {
      return Object.fromEntries(
        pairs.map(([, code = '', answer = '']) => [code.trim(), answer.trim()]),
      );
    }
    issues.addIssue({ code: 'custom', message: 'constants-unreadable' });
    return z.NEVER;
  }),
});

export type EndpointSaid = z.output<typeof endpointSchema>;

export type SetEndpointRefusal =
  | { readonly reason: 'absent' }
  /** It is to be on, and nothing would ever go there. */
  | { readonly reason: 'nothing-goes-there' }
  /** It leads inside, by its name or as it stands: the door by which everything leaves says so. */
  | { readonly reason: 'address-inner' }
  /** The key was given by whoever is asked at another address. */
  | { readonly reason: 'key-elsewhere' }
  /** A colleague was faster. */
  | { readonly reason: 'changed'; readonly now: PartnerEndpoint | undefined };

/** Where a body takes reports. A key is sealed at once, and shown to nobody again. */
export async function setEndpoint(
  context: PassingOnContext,
  id: OrganisationId,
  said: EndpointSaid,
  seen: string,
): Promise<Result<undefined, SetEndpointRefusal>> {
  const { platform, actor } = context;
  const body = bodyInReach(context, 'passing-on.set', id);
  if (!body) return refuse({ reason: 'absent' });
  const serviceCodes = Object.fromEntries(
    Object.entries(said.serviceCodes).filter(([, code]) => code !== ''),
  );
  if (said.isOn && Object.keys(serviceCodes).length === 0) {
    return refuse({ reason: 'nothing-goes-there' });
  }
  if (!(await platform.outgoing.mayReach(new URL(said.address)))) {
    return refuse({ reason: 'address-inner' });
  }
  return await inTransaction(
    context,
    async (tx): Promise<Result<undefined, SetEndpointRefusal>> => {
      const before = await findEndpoint(tx, id);
      if (seenOf(before) !== seen) return refuse({ reason: 'changed', now: before });
      const { address, jurisdiction, isOn, constants } = said;
      const sealedKey = sealedKeyOf(context, id, said);
      // Else whoever may set an address would read the key there, which is shown to nobody.
      if (before?.hasKey && sealedKey === 'same' && before.address !== address) {
        return refuse({ reason: 'key-elsewhere' });
      }
      const now = platform.clock.now();
      const endpoint = { address, jurisdiction, isOn, constants, serviceCodes, sealedKey };
      await saveEndpoint(tx, id, endpoint, now);
      if (before && before.address !== address) await forgetCheck(tx, id);
      await recordEntry(tx, platform.clock, platform.random, {
        actor,
        action: 'passing-on.set',
        thing: { kind: 'organisation', id },
        detail: { on: isOn, key: sealedKey === 'same' ? 'same' : sealedKey ? 'new' : 'none' },
      });
      return ok(undefined);
    },
  );
}

function sealedKeyOf(
  { endpointKey, platform }: PassingOnContext,
  id: OrganisationId,
  { apiKey, isKeyForgotten }: EndpointSaid,
): Uint8Array | 'same' | undefined {
  if (isKeyForgotten) return undefined;
  if (apiKey === '') return 'same';
  return seal(endpointKey, platform.random, new TextEncoder().encode(apiKey), id);
}
