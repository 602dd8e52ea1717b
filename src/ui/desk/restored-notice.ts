type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Says above the first of these fields that their text was restored and not sent, with a button that takes it out again. */
export function sayRestored(fields: readonly TextField[], drop: (field: TextField) => void): void {
  const [first] = fields;
  const template = document.querySelector<HTMLTemplateElement>('template[data-restored]');
  const notice = template?.content.firstElementChild?.cloneNode(true);
  if (!first || !(notice instanceof HTMLElement)) return;
  first.closest('details')?.setAttribute('open', '');
  (first.closest('.field') ?? first).before(notice);
  notice.querySelector('button')?.addEventListener('click', () => {
    for (const field of fields) {
      field.value = field.defaultValue;
      drop(field);
    }
    notice.remove();
    first.focus();
  });
}
