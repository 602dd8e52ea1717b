import { fieldOf } from '#ui/acts/filled.ts';
import type { PartForm } from './parts.ts';

export function fieldIn({ request: { locale }, typed, errors }: PartForm) {
  return fieldOf({ locale, typed, errors });
}
