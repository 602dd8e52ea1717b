import { canSolve, PROOF_FIELD, solveQuestion } from '../../../ui/islands/solve-question.ts';
import type { KeptDraft, KeptFile } from '../../../ui/kept-drafts/kept-drafts.ts';

/** `unsent`: no network, a server that is away, or an answer of something in between: it stays and is sent again. */
export type SentDraft =
  | { readonly kind: 'received'; readonly code: string; readonly at: string }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unsent' };

export type SentPhoto =
  | { readonly kind: 'put-up'; readonly id: string }
  /** It was not taken, and the report goes without: nobody can read it, or there is no room for any. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'unsent' };

const PATIENCE = 30_000;
/** A photograph over a slow network. */
const LONG_PATIENCE = 180_000;
const REFUSED: readonly number[] = [413, 422];

export async function sendPhoto(to: string, key: string, file: KeptFile): Promise<SentPhoto> {
  const body = new FormData();
  body.append('key', key);
  body.append('photo', file.bytes, file.name);
  const answer = await post(to, body, LONG_PATIENCE);
  if (!answer) return { kind: 'unsent' };
  if (REFUSED.includes(answer.status)) return { kind: 'refused' };
  const said = await read(answer);
  return 'photo' in said ? { kind: 'put-up', id: String(said.photo) } : { kind: 'unsent' };
}

/** Its photographs have gone before. Only an answer that names its key counts. */
export async function sendDraft(to: string, draft: KeptDraft): Promise<SentDraft> {
  const { key } = draft;
  const ids = draft.files.flatMap(({ id }) => id ?? []);
  const before = (draft.fields['photos'] ?? '').split(' ').filter((id) => id !== '');
  const photos = [...new Set([...before, ...ids])].join(' ');
  const body = new URLSearchParams({ ...draft.fields, key, photos });
  const answer = await post(to, body, PATIENCE);
  if (!answer) return { kind: 'unsent' };
  const said = await read(answer);
  if ('received' in said && said.received === key && 'code' in said && 'at' in said) {
    return { kind: 'received', code: String(said.code), at: String(said.at) };
  }
  if ('refused' in said && said.refused === key && 'why' in said) {
    return { kind: 'refused', why: String(said.why) };
  }
  return { kind: 'unsent' };
}

type Body = FormData | URLSearchParams;

/** Where a neighbour behind the same address has sent too many, the house asks a question, and takes it with the answer. */
async function post(to: string, body: Body, patience: number): Promise<Response | undefined> {
  const answer = await postOnce(to, body, patience);
  if (answer?.status !== 429 || !canSolve()) return answer;
  const proof = await proofFor(answer);
  return proof === undefined ? undefined : await postOnce(to, withProof(body, proof), patience);
}

async function proofFor(answer: Response): Promise<string | undefined> {
  try {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const asked = page.querySelector<HTMLElement>('form[data-prove]');
    return await solveQuestion(asked?.dataset['prove'] ?? '');
  } catch {
    return undefined;
  }
}

/** Before everything else: of a form with files, it is asked for as soon as the first of them begins. */
function withProof(body: Body, proof: string): Body {
  if (body instanceof URLSearchParams) {
    return new URLSearchParams([[PROOF_FIELD, proof], ...body]);
  }
  const proved = new FormData();
  proved.append(PROOF_FIELD, proof);
  for (const [name, value] of body) proved.append(name, value);
  return proved;
}

async function postOnce(to: string, body: Body, patience: number): Promise<Response | undefined> {
  try {
    return await fetch(to, { method: 'POST', body, signal: AbortSignal.timeout(patience) });
  } catch {
    return undefined;
  }
}

/** Our own answer; anything else says nothing. */
async function read(answer: Response): Promise<object> {
  if (!answer.ok) return {};
  try {
    const said: unknown = await answer.json();
    return typeof said === 'object' && said !== null ? said : {};
  } catch {
    return {};
  }
}
