import { type Result, ok, refuse } from '#kernel/result.ts';
import { eventStream } from '#platform/live/event-stream.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import type { Hall } from '../../domain/live/live-session.ts';

/**
 * The stream of a hall: its state at once and whenever it changed. The words of a question come with it when it is new
 * among the first ones.
 */
export function hearHall(
  { policy, actor, halls, platform }: LiveContext,
  { id }: Pick<Hall, 'id'>,
): Result<ReadableStream<Uint8Array>, 'absent'> {
  if (!policy.can(actor, 'live-session.read')) return refuse('absent');
  // Nothing of what was missed is sent again: the state says all of it.
  return ok(
    eventStream(platform.live, [], undefined, {
      join: (send) => {
        const tell = (data: string) => send({ event: 'hall', data });
        const stop = halls.watch(id, tell);
        // Without it the browser has what its page said, and hears the next change.
        halls.news(id).then(tell, () => undefined);
        return stop;
      },
    }),
  );
}
