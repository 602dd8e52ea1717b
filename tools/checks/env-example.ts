import type { Problem, ProjectFile } from './project-files.ts';

const VARIABLE = /^#?\s?([A-Z][A-Z0-9_]*)=/gm;

/** .env.example describes every variable of the configuration, with a comment above it, and no other. */
export function envExample(variables: readonly string[], files: readonly ProjectFile[]): Problem[] {
  const text = files.find(({ path }) => path === '.env.example')?.text;
  if (text === undefined) return ['.env.example is missing'];
  const described = [...text.matchAll(VARIABLE)].map((match) => match[1] ?? '');
  return [
    ...variables
      .filter((name) => !described.includes(name))
      .map((name) => `.env.example does not describe ${name}`),
    ...described
      .filter((name) => !variables.includes(name))
      .map((name) => `.env.example describes ${name}, which the configuration does not know`),
    ...described
      .filter((name, index) => described.indexOf(name) !== index)
      .map((name) => `.env.example describes ${name} twice`),
  ];
}
