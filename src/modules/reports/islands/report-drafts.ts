import { keepDraft, type KeptDraft, openKeptDrafts } from '../../../ui/kept-drafts/kept-drafts.ts';
import { draftLine } from './draft-lines.ts';
import { sendDraft, sendPhoto } from './send-draft.ts';
import { offerPosition } from './offer-position.ts';

/** Between tries while something waits, in milliseconds. */
const AGAIN = 20_000;

const drafts = document.querySelector<HTMLElement>('[data-report-drafts]');
const written = document.querySelector<HTMLFormElement>('form[data-report-form]');
if (drafts && written && 'indexedDB' in window) startDrafts(drafts, written);

/** What is written is kept on the device first and sent from there: a bad network, or a tab that is killed, loses none of it. */
function startDrafts(place: HTMLElement, form: HTMLFormElement): void {
  const words = place.dataset;
  const list = place.querySelector('ul');
  const kept = openKeptDrafts();
  const refused = new Map<string, string>();
  const lostPhotos = new Set<string>();
  let sending: string | undefined;
  let busy = false;

  const village = form.elements.namedItem('place');
  for (const name of ['category', 'place']) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) field.required = true;
  }
  if (village instanceof HTMLSelectElement) {
    village.addEventListener('change', forgetPosition);
    // Either of them says where it is.
    offerPosition(form, () => {
      village.value = '';
      village.required = false;
    });
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void keepWritten().then(show).then(send);
  });
  window.addEventListener('online', () => void send());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void show().then(send);
  });
  setInterval(() => void send(), AGAIN);
  void show().then(send);

  async function keepWritten(): Promise<void> {
    const typed = new FormData(form);
    const fields: Record<string, string> = {};
    for (const [name, value] of typed) if (typeof value === 'string') fields[name] = value;
    const key = fields['key'] === '' ? newKey() : (fields['key'] ?? newKey());
    // Whoever was told why it was not taken has been asked about it.
    const asked = refused.delete(key) ? { asked: 'yes' } : {};
    const chosen = form.querySelector<HTMLInputElement>('input[type=file]')?.files ?? [];
    const files = [...chosen].map((file) => ({ name: file.name, bytes: file }));
    const before = await (await kept).get('drafts', key);
    const all = { ...before?.fields, ...fields, ...asked, key };
    await keepDraft(await kept, { key, fields: all, files, isReady: true });
    begin();
  }

  function begin(): void {
    form.reset();
    fill('key', '');
    forgetPosition();
  }

  function forgetPosition(): void {
    fill('lat', '');
    fill('lon', '');
    if (village instanceof HTMLSelectElement) village.required = true;
  }

  function fill(name: string, value: string): void {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList) field.value = value;
    else if (field instanceof HTMLInputElement && field.type === 'checkbox')
      field.checked = value !== '';
    else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    )
      field.value = value;
  }

  function goOn(draft: KeptDraft): void {
    begin();
    offerKept(draft.fields['place'] ?? '');
    for (const [name, value] of Object.entries(draft.fields)) fill(name, value);
    const isPoint = (draft.fields['lat'] ?? '') !== '';
    if (village instanceof HTMLSelectElement) village.required = !isPoint;
    form.querySelector<HTMLElement>('select, textarea')?.focus();
  }

  /** A place that was found by its name is not in the list of this page: it stays what it is. */
  function offerKept(place: string): void {
    if (place === '' || !(village instanceof HTMLSelectElement)) return;
    if ([...village.options].some(({ value }) => value === place)) return;
    village.append(new Option(place, place));
  }

  /** One after another: an answer that is late must not be passed by the next. */
  async function send(): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      for (const draft of await (await kept).getAll('drafts')) {
        if (!draft.isReady || draft.received || refused.has(draft.key)) continue;
        sending = draft.key;
        await show();
        if (!(await sendOne(draft))) break;
      }
    } finally {
      busy = false;
      sending = undefined;
      await show();
    }
  }

  /** Answers whether there is a network. */
  async function sendOne(draft: KeptDraft): Promise<boolean> {
    const store = await kept;
    const whole = await putUpPhotos(draft);
    if (!whole) return false;
    const sent = await sendDraft(words['to'] ?? '', whole);
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
      const sent = await sendPhoto(words['photoTo'] ?? '', draft.key, file);
      if (sent.kind === 'unsent') return undefined;
      if (sent.kind === 'unreadable') lostPhotos.add(draft.key);
      const files = whole.files.flatMap((one) => {
        if (one !== file) return [one];
        return sent.kind === 'put-up' ? [{ ...one, id: sent.id }] : [];
      });
      whole = { ...whole, files };
      await (await kept).put('drafts', whole);
    }
    return whole;
  }

  async function show(): Promise<void> {
    const all = await (await kept).getAll('drafts');
    place.hidden = all.length === 0;
    list?.replaceChildren(
      ...all
        .toSorted((one, other) => other.changedAt - one.changedAt)
        .map((draft) =>
          draftLine(
            words,
            draft,
            {
              isSending: draft.key === sending,
              refused: refused.get(draft.key),
              lostPhotos: lostPhotos.has(draft.key),
            },
            { goOn, remove: (one) => void remove(one) },
          ),
        ),
    );
  }

  async function remove({ key }: KeptDraft): Promise<void> {
    await (await kept).delete('drafts', key);
    await show();
  }
}

/** Not crypto.randomUUID, which browsers have on HTTPS and localhost only. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
