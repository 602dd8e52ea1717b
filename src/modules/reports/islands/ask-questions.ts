/** What a category asks besides, and when it is the telephone’s: the page brings it along, folded up in templates. */
const ANSWER = 'answer-';

/** Shows what the chosen category asks. What was answered for another one is there still, should somebody come back to it. */
export function askQuestions(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>('[data-asked]');
  const category = form.elements.namedItem('category');
  if (!place || !(category instanceof HTMLSelectElement)) return;
  const before = place.dataset['asked'] ?? '';
  if (before === category.value) return;
  templateOf(form, before)?.content.append(...place.childNodes);
  place.dataset['asked'] = category.value;
  const template = templateOf(form, category.value);
  if (template) place.append(template.content);
}

/** For the next report, of all categories. */
export function forgetAnswers(form: HTMLFormElement): void {
  askQuestions(form);
  for (const { content } of templatesOf(form)) {
    for (const control of content.querySelectorAll('input')) {
      if (control.type === 'radio') control.checked = false;
      else control.value = '';
    }
  }
}

/** Which question each answer is to, and both as they are read: by when it is sent, the category may ask others. */
export function readQuestions(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const block of blocksOf(form)) {
    const answer = answerIn(block);
    if (!answer) continue;
    const { control, shown } = answer;
    const slot = control.name.slice(ANSWER.length);
    fields[`question-${slot}`] = block.dataset['question'] ?? '';
    fields[`told-${slot}`] = `${block.dataset['words']} — ${shown}`;
  }
  return fields;
}

export function isOfQuestions(name: string): boolean {
  return /^(?:answer|question|told)-\d$/.test(name);
}

/** As it was answered; what this page does not ask any more comes back, to be told in the words. */
export function fillQuestions(
  form: HTMLFormElement,
  fields: Readonly<Record<string, string>>,
): readonly string[] {
  const homeless: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    if (!name.startsWith(ANSWER) || value === '') continue;
    const slot = name.slice(ANSWER.length);
    const key = fields[`question-${slot}`];
    const block = blocksOf(form).find((one) =>
      key === undefined ? one.querySelector(`[name="${name}"]`) : one.dataset['question'] === key,
    );
    if (!(block && fillAnswer(block, value))) homeless.push(fields[`told-${slot}`] ?? '');
  }
  return homeless.filter((line) => line !== '');
}

function fillAnswer(block: HTMLElement, value: string): boolean {
  for (const control of block.querySelectorAll('input')) {
    if (control.type !== 'radio') {
      control.value = value;
      return true;
    }
    if (control.value === value) {
      control.checked = true;
      return true;
    }
  }
  return false;
}

function answerIn(block: HTMLElement) {
  for (const control of block.querySelectorAll('input')) {
    const isRadio = control.type === 'radio';
    if (isRadio ? !control.checked : control.value.trim() === '') continue;
    const shown = isRadio ? (control.closest('label')?.textContent ?? '') : control.value;
    return { control, shown: shown.trim() };
  }
  return undefined;
}

function blocksOf(form: HTMLFormElement): readonly HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-asked] [data-question]')];
}

function templatesOf(form: HTMLFormElement): readonly HTMLTemplateElement[] {
  return [...form.querySelectorAll<HTMLTemplateElement>('template[data-questions]')];
}

function templateOf(form: HTMLFormElement, category: string): HTMLTemplateElement | undefined {
  return templatesOf(form).find(({ dataset }) => dataset['questions'] === category);
}
