import * as v from 'valibot';
import { browser } from 'wxt/browser';
import {
  type Answers,
  type Handlers,
  type MessageType,
  REQUESTS,
  type Reply,
  type Request,
  type Sender,
} from './messages';
import { Problem } from './problem';

/** All that a page script has a reason to ask; whatever else there is, is for our own pages. */
const FOR_PAGE_SCRIPTS: ReadonlySet<MessageType> = new Set<MessageType>([
  'marks/begin',
  'term/explain',
  'term/look-up',
  'card/know',
  'card/site',
  'script/load',
  'card/guide',
  'card/close',
]);

/**
 * Answers all messages, with the one listener that a context may have: with two, browsers let the
 * first to return win. Each is checked on arrival: it is only as trustworthy as the page its sender
 * lives in.
 */
export function answerMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    const { type, request } = (message ?? {}) as { type?: unknown; request?: unknown };
    if (sender.id !== browser.runtime.id || !isMessageType(type)) return undefined;
    answer(handlers, type, request, sender).then(
      (value) => reply({ value } satisfies Reply),
      (error: unknown) => {
        const problem = error instanceof Problem && { problem: error.problem };
        reply({ error: String(error), ...problem } satisfies Reply);
      },
    );
    return true;
  });
}

async function answer<T extends MessageType>(
  handlers: Handlers,
  type: T,
  request: unknown,
  sender: Sender,
): Promise<Answers[T]> {
  if (!FOR_PAGE_SCRIPTS.has(type) && !sender.url?.startsWith(browser.runtime.getURL('/'))) {
    throw new Error(`${type} is for Skinwise's own pages.`);
  }
  const parsed = v.safeParse(REQUESTS[type], request);
  if (!parsed.success) throw new Error(`${type}: ${parsed.issues[0].message}`);
  return handlers[type](parsed.output as Request<T>, sender);
}

function isMessageType(type: unknown): type is MessageType {
  return typeof type === 'string' && Object.hasOwn(REQUESTS, type);
}
