import { z } from 'zod';
import { formLine } from '#platform/http/form-texts.ts';
import { MAX_MATERIAL_LENGTHS, type Materials, MAX_MATERIALS } from '../../domain/materials.ts';

const ROWS = Array.from({ length: MAX_MATERIALS }, (_, index) => index + 1);

/** The one description of the form of materials: a recording, and rows of a name and an address. */
export const MATERIAL_FIELDS = [
  'recording',
  ...ROWS.flatMap((row) => [`title-${row}`, `url-${row}`]),
];

const address = formLine(MAX_MATERIAL_LENGTHS.url).refine(
  (typed) => typed === '' || isWebAddress(typed),
  { error: 'url-unreadable' },
);

function isWebAddress(typed: string): boolean {
  if (!/^https?:\/\//.test(typed) || !URL.canParse(typed)) return false;
  const { username, password } = new URL(typed);
  return username === '' && password === '';
}

const row = z.object({ title: formLine(MAX_MATERIAL_LENGTHS.title), url: address });

export const materialsSchema = z
  .record(z.string(), z.string())
  .transform((sent, issues): Materials => {
    const recording = address.safeParse(sent['recording'] ?? '');
    if (!recording.success) {
      issues.addIssue({ code: 'custom', path: ['recording'], message: 'url-unreadable' });
    }
    const links = ROWS.flatMap((number) => {
      const parsed = row.safeParse({ title: sent[`title-${number}`], url: sent[`url-${number}`] });
      if (!parsed.success) {
        for (const { path, message } of parsed.error.issues) {
          issues.addIssue({ code: 'custom', path: [`${String(path[0])}-${number}`], message });
        }
        return [];
      }
      const { title, url } = parsed.data;
      if (url !== '') return [{ url, title: title === '' ? new URL(url).host : title }];
      if (title !== '') {
        issues.addIssue({ code: 'custom', path: [`url-${number}`], message: 'url-missing' });
      }
      return [];
    });
    return { recordingUrl: recording.data === '' ? undefined : recording.data, links };
  });
