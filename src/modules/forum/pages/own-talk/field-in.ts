import { errorOf } from '../../../../ui/components/form-error.ts';
import type { PartForm } from './parts.ts';

/** What a field stands on: its name, what is typed, what is wrong with it. */
export function fieldIn({ request: { locale }, typed, errors }: PartForm) {
  return (name: string) => ({
    locale,
    name,
    value: typed[name],
    error: errorOf(errors, name),
  });
}
