import { sentStatements } from '../sent-statements.ts';

/** The SQL statements that the work waits for. Nothing else may use a database of this process meanwhile. */
export async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const sent: string[] = [];
  const note = (text: unknown) => void sent.push(String(text));
  sentStatements.subscribe(note);
  try {
    await work();
    return sent;
  } finally {
    sentStatements.unsubscribe(note);
  }
}
