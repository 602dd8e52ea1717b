/** PostgreSQL settings, passed as `-c name=value`. */
export type ServerSettings = Readonly<Record<string, string>>;

/** The settings of every embedded server. */
export const SERVER_SETTINGS: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  // Acknowledged data is on the disk. Never off: see the decision on the embedded database.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // Compiling a plan takes longer than any query here.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The app logs failed statements itself. PostgreSQL's messages would quote what people wrote.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

export function settingArguments(settings: ServerSettings): readonly string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
