/** `page`: only a page says what is wrong. */
export type HallAnswer =
  | { readonly kind: 'taken'; readonly to: string | undefined }
  | { readonly kind: 'refused'; readonly refused: string }
  | { readonly kind: 'page' };

const PATIENCE_MS = 8_000;
const LONGEST_WAIT_MS = 10_000;

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
    const wait = Math.min(500 * 2 ** tries, LONGEST_WAIT_MS);
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
    const answer = await fetch(to, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.status >= 500) return undefined;
    const isOurs = answer.headers.get('content-type')?.startsWith('application/json');
    return answer.ok && isOurs ? readAnswer(await answer.json()) : { kind: 'page' };
  } catch {
    return undefined;
  }
}

function readAnswer(read: unknown): HallAnswer {
  if (typeof read !== 'object' || read === null) return { kind: 'page' };
  if ('refused' in read) return { kind: 'refused', refused: String(read.refused) };
  return { kind: 'taken', to: 'to' in read ? String(read.to) : undefined };
}
