/**
 * Where whoever typed the command stands: paths start from there. `npm run` enters the project's folder
 * first, and keeps in INIT_CWD where it was called. Another npm script that calls poruch without npm stands
 * where it stands, whatever its own INIT_CWD is.
 */
export function standingFolder(
  environment: Readonly<Record<string, string | undefined>>,
  workingDirectory: string,
): string {
  const isNpmRun = environment['npm_lifecycle_event'] === 'poruch';
  return (isNpmRun && environment['INIT_CWD']) || workingDirectory;
}
