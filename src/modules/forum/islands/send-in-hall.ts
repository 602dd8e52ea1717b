/** `page`: only a page says what is wrong. */
export type HallAnswer =
  | { readonly kind: 'taken'; readonly to: string | undefined }
  | { readonly kind: 'refused'; readonly refused: string }
  | { readonly kind: 'page' };

const PATIENCE_MS = 8_000;
const MAX_WAIT_MS = 10_000;
/** The answer says why. */
const REFUSED = 422;

/**
 * Sends until somebody answers: the same again is the same vote, and the same question. A hall's Wi-Fi comes and goes; what
 * was pressed once must not be pressed twice.
 */
export async function sendPatiently(
  to: string,
  body: URLSearchParams,
  onWaiting: () => void,
): Promise<HallAnswer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await post(to, body);
    if (answer) return answer;
    onWaiting();
    const wait = Math.min(500 * 2 ** tries, MAX_WAIT_MS);
    await new Promise((done) => setTimeout(done, wait * (0.5 + Math.random())));
  }
}

/** What its form would send; there are no files in it. */
export function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') fields.set(name, value);
  }
  return fields;
}

/** Undefined: nobody answered, or the house cannot just now. */
async function post(to: string, body: URLSearchParams): Promise<HallAnswer | undefined> {
  try {
    const send = (sent: URLSearchParams) =>
      fetch(to, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: sent,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
    const first = await send(body);
    const answer = first.status === 429 ? await sendProved(first, body, send) : first;
    if (!answer || answer.status >= 500) return undefined;
    const isOurs = answer.headers.get('content-type')?.startsWith('application/json');
    const isAnswer = answer.ok || answer.status === REFUSED;
    return isAnswer && isOurs ? readAnswer(await answer.json()) : { kind: 'page' };
  } catch {
    return undefined;
  }
}

/** Only a telephone that is asked to compute needs to know how. */
async function sendProved(
  refused: Response,
  body: URLSearchParams,
  send: (body: URLSearchParams) => Promise<Response>,
): Promise<Response | undefined> {
  const { postAgain } = await import('#ui/islands/post-proved.ts');
  return await postAgain(refused, body, send);
}

function readAnswer(read: unknown): HallAnswer {
  if (typeof read !== 'object' || read === null) return { kind: 'page' };
  if ('refused' in read) return { kind: 'refused', refused: String(read.refused) };
  return { kind: 'taken', to: 'to' in read ? String(read.to) : undefined };
}
