import { foldText } from '#kernel/text/fold-text.ts';
import type { KnownArea } from './import/register.ts';

/** By a part of any of its names, or of its address; by the whole of its code. */
export function isNamed(
  { name, nameEn, code, slug, furtherNames }: KnownArea,
  text: string,
): boolean {
  if (text === '') return true;
  const wanted = foldText(text);
  const names = [name, nameEn ?? '', slug, ...furtherNames.map((further) => further.name)];
  return names.some((one) => foldText(one).includes(wanted)) || code === text.toUpperCase();
}
