import { newKey } from './new-key.ts';

/**
 * A page that everybody gets from the cache has forms without a key. Each browser makes its own here; without a script the
 * answer to the form asks for one more press, with a key of the server.
 */
for (const field of document.querySelectorAll<HTMLInputElement>('form input[name=key]')) {
  if (field.value === '') field.value = newKey();
}
