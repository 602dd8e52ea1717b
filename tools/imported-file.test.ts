import { expect, test } from 'vitest';
import { imports } from '../package.json' with { type: 'json' };
import { importedFile } from './imported-file.ts';

test.each(Object.entries(imports))('%s is where package.json says', (alias, target) => {
  const specifier = alias.replace('*', 'a/b.ts');
  expect(importedFile(specifier, 'bench/report.ts')).toBe(
    target.replace('*', 'a/b.ts').replace('./', ''),
  );
});

test('a path is relative to the file that imports it', () => {
  expect(importedFile('../kernel/ids.ts', 'src/ui/form.ts')).toBe('src/kernel/ids.ts');
});
