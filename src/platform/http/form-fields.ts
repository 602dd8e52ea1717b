import type { PostedForm } from './read-form.ts';
import type { Route } from './route.ts';

/** Whether a form has only fields that its route names, and repeats only those that may be repeated. */
export function hasOnlyItsFields(
  { form, files }: PostedForm,
  { fields = [], repeated = [] }: Pick<Route, 'fields' | 'repeated'>,
  params: Readonly<Record<string, string>>,
): boolean {
  const named = new Set(fields.map((field) => fieldName(field, params)));
  const sent = [...form.keys(), ...files.map(({ field }) => field)];
  const seen = new Set<string>();
  return sent.every((name) => {
    const isFirst = !seen.has(name);
    seen.add(name);
    return named.has(name) && (isFirst || repeated.includes(name));
  });
}

/** `end-:assignment`, where the address contains the assignment. */
export function fieldName(field: string, params: Readonly<Record<string, string>>): string {
  return field.replace(/:(\w+)/, (_, param: string) => params[param] ?? '');
}
