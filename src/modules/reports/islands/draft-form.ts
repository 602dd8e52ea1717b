import { newKey } from '#ui/islands/new-key.ts';
import type { KeptDraft } from '#ui/kept-drafts/kept-drafts.ts';
import {
  askQuestions,
  fillQuestions,
  forgetAnswers,
  isOfQuestions,
  readQuestions,
} from './ask-questions.ts';
import { offerPosition, sayOfPosition } from './offer-position.ts';

/** Asks for what a report cannot be without; a place or a position says where it is. */
export function prepareForm(form: HTMLFormElement): void {
  const village = villageOf(form);
  const category = form.elements.namedItem('category');
  if (category instanceof HTMLSelectElement) {
    category.required = true;
    category.addEventListener('change', () => askQuestions(form));
    // A browser fills in by itself what was chosen before the page was loaded again.
    askQuestions(form);
  }
  if (!village) return;
  village.required = true;
  village.addEventListener('change', () => forgetPosition(form));
  offerPosition(form, () => {
    village.value = '';
    village.required = false;
  });
}

/** What is written, under its own key. */
export function readForm(form: HTMLFormElement) {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') fields[name] = value;
  }
  const chosen = form.querySelector<HTMLInputElement>('input[type=file]')?.files ?? [];
  const files = [...chosen].map((file) => ({ name: file.name, bytes: file }));
  return { key: fields['key'] || newKey(), fields: { ...fields, ...readQuestions(form) }, files };
}

export function emptyForm(form: HTMLFormElement): void {
  form.reset();
  forgetAnswers(form);
  fill(form, 'key', '');
  forgetPosition(form);
  showContacts(form, {});
}

/** Only the way that was chosen; all of them where one was written and none chosen, to be chosen or wiped out. */
function showContacts(form: HTMLFormElement, { contact, email, phone }: KeptDraft['fields']): void {
  const isStray = contact === 'none' && Boolean(email || phone);
  form.querySelector('[data-contact]')?.classList.toggle('one-contact', !isStray);
}

/** As somebody left it, to go on with. */
export function fillForm(form: HTMLFormElement, { fields }: KeptDraft): void {
  emptyForm(form);
  offerPlace(form, fields['place'] ?? '');
  fill(form, 'category', fields['category'] ?? '');
  askQuestions(form);
  for (const [name, value] of Object.entries(fields)) {
    if (!isOfQuestions(name)) fill(form, name, value);
  }
  const words = [fields['words'] ?? '', ...fillQuestions(form, fields)];
  fill(form, 'words', words.filter((line) => line !== '').join('\n'));
  const isPlaced = (fields['lat'] ?? '') !== '';
  const village = villageOf(form);
  if (village) village.required = !isPlaced;
  if (isPlaced) sayOfPosition(form, 'done');
  showContacts(form, fields);
  form.querySelector<HTMLElement>('select, textarea')?.focus();
}

function forgetPosition(form: HTMLFormElement): void {
  fill(form, 'lat', '');
  fill(form, 'lon', '');
  sayOfPosition(form, 'ask');
  const village = villageOf(form);
  if (village) village.required = true;
}

/** A place that was found by its name is not in the list of this page: it stays what it is. */
function offerPlace(form: HTMLFormElement, place: string): void {
  const village = villageOf(form);
  if (place === '' || !village) return;
  if ([...village.options].some(({ value }) => value === place)) return;
  village.append(new Option(place, place));
}

function villageOf(form: HTMLFormElement): HTMLSelectElement | undefined {
  const field = form.elements.namedItem('place');
  return field instanceof HTMLSelectElement ? field : undefined;
}

function fill(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value !== '';
  else if (
    field instanceof RadioNodeList ||
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement
  )
    field.value = value;
}
