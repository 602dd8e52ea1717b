import { createPublicKey, sign, verify } from 'node:crypto';
import { parseId, type SignUpId } from '#kernel/ids.ts';
import { openKey } from '#platform/crypto/open-key.ts';
import type { Random } from '#platform/crypto/random.ts';
import { receiptKeys } from '#platform/crypto/receipt-keys.ts';
import { rawPublicKey, signingKey } from '#platform/crypto/signing-key.ts';
import { keyedHash, tokenHash } from '#platform/crypto/token.ts';
import { readTicket, payloadOf, ticketText } from '#kernel/tickets/ticket.ts';
import type { TicketKeys } from '../domain/ticket-keys.ts';

/** Made when it is first asked for, in DATA_DIR/keys, and saved with every backup. */
export async function openTicketKeys(dataDir: string, random: Random): Promise<TicketKeys> {
  return ticketKeys(await openKey(dataDir, 'tickets', random));
}

export function ticketKeys(seed: Uint8Array): TicketKeys {
  const signing = signingKey(keyedHash(seed, 'sign'));
  const checking = createPublicKey(signing);
  const codes = receiptKeys(keyedHash(seed, 'codes'));
  // Forms ask for sign-ups alone under this secret, so that what they send needs no noun.
  const signUps = codes.earlier;
  const links = keyedHash(seed, 'links');
  return {
    publicKey: rawPublicKey(signing),
    idOf: (key) => signUps.of('sign-up', key).id,
    givenIdOf: (whose) => idOfSignUp(codes.keyFor(`given ${whose}`)),
    ticketOf: (id) => {
      const payload = payloadOf(id);
      return ticketText(payload, sign(null, payload, signing));
    },
    read: (text) => {
      const ticket = readTicket(text);
      return ticket && verify(null, ticket.payload, checking, ticket.signature)
        ? ticket.id
        : undefined;
    },
    codeOf: (id) => {
      const key = parseId<'sender-key'>(id);
      if (!key) throw new Error('a sign-up whose id is none');
      return signUps.of('sign-up', key).code;
    },
    hashOf: (code) => codes.hashOf(code),
    linkOf: (purpose, id, turn) =>
      keyedHash(links, `${purpose} ${id} ${turn}`).toBase64({
        alphabet: 'base64url',
        omitPadding: true,
      }),
    linkHash: tokenHash,
  };
}

function idOfSignUp(text: string): SignUpId {
  const id = parseId<'sign-up'>(text);
  if (!id) throw new Error('an id that was made is no UUID');
  return id;
}
