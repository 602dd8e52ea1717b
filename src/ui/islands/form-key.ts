import { newKey } from './new-key.ts';

/**
 * A page that everybody gets from the cache has forms without a key. Each browser makes its own here; without a script the
 * answer to the form asks for one more press, with a key of the server. The tab's history entry keeps the keys: a form that is
 * sent again after Back is the same form, while a page that is opened or reloaded gets a form that was never sent.
 */
const keptKeys: unknown = cameBack() ? history.state : undefined;
const keys = new Map<string, string>();
for (const field of document.querySelectorAll<HTMLInputElement>('form input[name=key]')) {
  const action = field.form?.action ?? '';
  field.value = keptKey(action) ?? (field.value || newKey());
  keys.set(action, field.value);
}
history.replaceState(keys, '');

function cameBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward';
}

function keptKey(action: string): string | undefined {
  const key: unknown = keptKeys instanceof Map ? keptKeys.get(action) : undefined;
  return typeof key === 'string' ? key : undefined;
}
