import type { KeptDraft, KeptDrafts } from '#ui/kept-drafts/kept-drafts.ts';
import type { DraftState } from './draft-lines.ts';
import { sendDraft, sendPhoto } from './send-draft.ts';

export interface DraftSender {
  /** All that waits, one after another: an answer that is late must not be passed by the next. */
  readonly send: () => Promise<void>;
  readonly stateOf: (key: string) => DraftState;
  /** Answers whether it had been refused: whoever was told why has been asked about it. */
  readonly tryAgain: (key: string) => boolean;
}

interface SentTo {
  readonly report: string;
  readonly photo: string;
}

/** `show` is called at each change of what can be said of a draft. */
export function draftSender(store: KeptDrafts, to: SentTo, show: () => Promise<void>): DraftSender {
  const refused = new Map<string, string>();
  const lostPhotos = new Set<string>();
  let sending: string | undefined;
  let isBusy = false;

  async function send(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    try {
      for (const draft of await store.getAll('drafts')) {
        if (!draft.isReady || draft.received || refused.has(draft.key)) continue;
        sending = draft.key;
        await show();
        if (!(await sendOne(draft))) break;
      }
    } finally {
      isBusy = false;
      sending = undefined;
      await show();
    }
  }

  /** Answers whether there is a network. */
  async function sendOne(draft: KeptDraft): Promise<boolean> {
    const whole = await putUpPhotos(draft);
    if (!whole) return false;
    const sent = await sendDraft(to.report, whole);
    if (sent.kind === 'unsent') return false;
    if (sent.kind === 'refused') refused.set(draft.key, sent.why);
    else {
      // The words are the house’s now; the code stays until somebody says that they have it.
      const { code, at } = sent;
      await store.put('drafts', { ...whole, fields: {}, files: [], received: { code, at } });
    }
    return true;
  }

  /** Each id is kept as it comes, so that a tab that is killed sends no photograph twice. Undefined: no network. */
  async function putUpPhotos(draft: KeptDraft): Promise<KeptDraft | undefined> {
    let whole = draft;
    for (const file of draft.files) {
      if (file.id !== undefined) continue;
      const sent = await sendPhoto(to.photo, draft.key, file);
      if (sent.kind === 'unsent') return undefined;
      if (sent.kind !== 'put-up') lostPhotos.add(draft.key);
      const files = whole.files.flatMap((one) => {
        if (one !== file) return [one];
        return sent.kind === 'put-up' ? [{ ...one, id: sent.id }] : [];
      });
      whole = { ...whole, files };
      await store.put('drafts', whole);
    }
    return whole;
  }

  return {
    send,
    stateOf: (key) => ({
      isSending: key === sending,
      refused: refused.get(key),
      lostPhotos: lostPhotos.has(key),
    }),
    tryAgain: (key) => refused.delete(key),
  };
}
