import { postProved, readAnswer } from '#ui/islands/post-proved.ts';
import type { KeptDraft, KeptFile } from '#ui/kept-drafts/kept-drafts.ts';

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
  const answer = await postProved(to, body, LONG_PATIENCE);
  if (!answer) return { kind: 'unsent' };
  if (REFUSED.includes(answer.status)) return { kind: 'refused' };
  const said = await readAnswer(answer);
  return 'photo' in said ? { kind: 'put-up', id: String(said.photo) } : { kind: 'unsent' };
}

/** Its photographs have gone before. Only an answer that names its key counts. */
export async function sendDraft(to: string, draft: KeptDraft): Promise<SentDraft> {
  const { key } = draft;
  const ids = draft.files.flatMap(({ id }) => id ?? []);
  const before = (draft.fields['photos'] ?? '').split(' ').filter((id) => id !== '');
  const photos = [...new Set([...before, ...ids])].join(' ');
  const body = new URLSearchParams({ ...draft.fields, key, photos });
  const answer = await postProved(to, body, PATIENCE);
  if (!answer) return { kind: 'unsent' };
  const said = await readAnswer(answer);
  if ('received' in said && said.received === key && 'code' in said && 'at' in said) {
    return { kind: 'received', code: String(said.code), at: String(said.at) };
  }
  if ('refused' in said && said.refused === key && 'why' in said) {
    return { kind: 'refused', why: String(said.why) };
  }
  return { kind: 'unsent' };
}
