import type { ClientRequest, IncomingMessage } from 'node:http';

/** The beginning of an answer; throws where none comes. */
export function answerTo(
  sending: ClientRequest,
  body: string | Uint8Array | undefined,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    sending.once('response', resolve);
    sending.on('error', reject);
    // Whoever turns to another protocol neither answers nor fails.
    sending.once('close', () => reject(new Error('the connection ended without an answer')));
    sending.end(body);
  });
}
