import type { Answers, MessageType, Reply, Request } from './messages';
import { browser } from './pageBrowser';
import { Problem } from './problem';

/**
 * Asks the background.
 *
 * @throws Problem when the reader can do something about it
 * @throws when the background refuses or fails, or the extension was updated under this script.
 */
export async function send<T extends MessageType>(
  type: T,
  request: Request<T>,
): Promise<Answers[T]> {
  const reply = (await browser.runtime.sendMessage({ type, request })) as Reply | undefined;
  if (!reply) throw new Error(`No answer to ${type}.`);
  if ('problem' in reply) throw new Problem(reply.problem);
  if ('error' in reply) throw new Error(reply.error);
  return reply.value as Answers[T];
}
