import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { reopenRelease } from '../../use-cases/press-kit/reopen-release.ts';
import { readDeskRelease } from '../../use-cases/press-kit/read-desk-release.ts';
import { reopeningSchema } from '../../use-cases/press-kit/release-schemas.ts';
import type { PressKitDesk } from './press-kit-desk.ts';
import { deskReleasesPath, releaseIdOf } from './release-paths.ts';

/** `POST /desk/forum/release/{release}/reopen`: a draft once more, while nobody outside has read it. */
export async function reopenOnPage(context: PressKitDesk, request: PageRequest): Promise<Answer> {
  const id = releaseIdOf(request);
  const read = id && (await readDeskRelease(context, id));
  if (!id || !read?.ok) return refusal('absent');
  const back = deskReleasesPath(request.locale, read.value.forum.id);
  const sent = reopeningSchema.safeParse(Object.fromEntries(request.form));
  if (!sent.success) return redirect(`${back}?done=impossible`);
  const done = await reopenRelease(context, { id, seenAt: sent.data.seenAt });
  if (!done.ok && done.refusal === 'absent') return refusal('absent');
  return redirect(`${back}?done=${done.ok ? 'reopen' : 'impossible'}`);
}
