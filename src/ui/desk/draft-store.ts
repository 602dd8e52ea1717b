const PREFIX = 'draft:';
const SENT = 'draft-sent';

export interface Draft {
  /** What the server had put into the field when it was typed. */
  readonly base: string;
  readonly value: string;
}

/** The drafts of one account in one tab. A form is known by the path that it is sent to, a field by its name. */
export interface DraftStore {
  readonly read: (form: string, field: string) => Draft | undefined;
  readonly keep: (form: string, field: string, draft: Draft) => void;
  readonly drop: (form: string, field: string) => void;
  /** The form was sent; whether the server took it is not known yet. */
  readonly sent: (form: string) => void;
  /**
   * The server accepted that form: its drafts are dropped if this tab sent it. Another tab may still be typing into the same form.
   * Answers whether it did.
   */
  readonly accepted: (form: string) => boolean;
}

/** Drafts of other accounts are dropped. Those that an earlier version kept by the person's name are taken over. */
export function openDrafts(
  storage: Storage,
  { account, name }: { readonly account: string; readonly name: string },
): DraftStore {
  const own = `${PREFIX}${account}:`;
  takeOver(storage, `${PREFIX}${name}:`, own);
  forget(storage, (key) => key.startsWith(PREFIX) && !key.startsWith(own));
  const keyOf = (form: string, field: string) => `${own}${form} ${field}`;
  return {
    read: (form, field) => readDraft(storage.getItem(keyOf(form, field))),
    keep: (form, field, draft) => storage.setItem(keyOf(form, field), JSON.stringify(draft)),
    drop: (form, field) => storage.removeItem(keyOf(form, field)),
    sent: (form) => storage.setItem(SENT, form),
    accepted: (form) => {
      if (storage.getItem(SENT) !== form) return false;
      storage.removeItem(SENT);
      forget(storage, (key) => key.startsWith(keyOf(form, '')));
      return true;
    },
  };
}

/** The drafts of every account. */
export function forgetDrafts(storage: Storage): void {
  forget(storage, (key) => key.startsWith(PREFIX) || key === SENT);
}

function takeOver(storage: Storage, from: string, to: string): void {
  for (const key of keysOf(storage).filter((one) => one.startsWith(from))) {
    const draft = storage.getItem(key);
    if (draft !== null) storage.setItem(to + key.slice(from.length), draft);
  }
}

function readDraft(kept: string | null): Draft | undefined {
  if (kept === null) return undefined;
  const read: unknown = JSON.parse(kept);
  return isDraft(read) ? read : undefined;
}

function isDraft(read: unknown): read is Draft {
  return (
    typeof read === 'object' &&
    read !== null &&
    'base' in read &&
    'value' in read &&
    typeof read.base === 'string' &&
    typeof read.value === 'string'
  );
}

function forget(storage: Storage, isIt: (key: string) => boolean): void {
  for (const key of keysOf(storage)) if (isIt(key)) storage.removeItem(key);
}

function keysOf(storage: Storage): readonly string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
}
