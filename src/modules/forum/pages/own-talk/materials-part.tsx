import { ok, refuse } from '#kernel/result.ts';
import { typedMaterials } from '../../domain/materials.ts';
import { keepOwnMaterials } from '../../use-cases/materials/keep-materials.ts';
import { MATERIAL_FIELDS, materialsSchema } from '../../use-cases/materials/material-schemas.ts';
import { MaterialFields, materialError, materialIssues } from '../materials/material-fields.tsx';
import type { OwnPart } from './parts.ts';

/** Where slides and the recording lie. */
export const materialsPart: OwnPart = {
  name: 'materials',
  fields: MATERIAL_FIELDS,
  typed: ({ materials }) => typedMaterials(materials),
  save: async ({ context, request: { locale }, pass, typed }) => {
    const parsed = materialsSchema.safeParse(typed);
    if (!parsed.success) return refuse(materialIssues(locale, parsed.error.issues));
    const kept = await keepOwnMaterials(context, pass, parsed.data);
    if (kept.ok) return ok(undefined);
    return refuse(kept.refusal === 'absent' ? 'absent' : [materialError(locale, kept.refusal)]);
  },
  Fields: ({ request: { locale }, typed, errors }) => (
    <MaterialFields locale={locale} typed={typed} errors={errors} />
  ),
};
