import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import type { Explanation } from '../content/explainTerm';
import type { PlanProblem } from '../sessions/planSession';
import { type Session, SessionSchema } from '../sessions/session';
import { type Level, type SkinCheck, SkinCheckSchema, SkinMarkSchema } from '../sessions/skinCheck';
import type { MarkingRules } from '../settings/markingRules';
import { SettingsChangeSchema } from '../settings/settings';

/** Random letters: it becomes part of a style rule. */
const highlightName = v.pipe(v.string(), v.regex(/^[a-z]{12}$/));
const id = v.pipe(v.string(), v.maxLength(64));

/**
 * What may be asked of the background, one sentence each, with the shape of the question. Checked
 * on arrival: a message is only as trustworthy as the page its sender lives in.
 */
const REQUESTS = {
  /** A frame has found its first term: may it be marked, and how? Answered when the style stands. */
  'marks/begin': v.object({
    text: highlightName,
    link: highlightName,
    current: highlightName,
    styled: v.boolean(),
  }),
  /** What a card shows of a term. */
  'term/explain': v.object({ termId: id }),
  /** Brings a script into the asking frame. */
  'script/load': v.object({ name: v.picklist(['card', 'lexicon']) }),
  /** Escape was pressed in a frame without a card: it means the card of another frame. */
  'card/close': v.object({}),
  /** Opens the journal at a chapter, a term or a session. */
  'journal/open': v.object({ path: v.pipe(v.string(), v.regex(/^[a-z]+(\/[a-z0-9-]{1,64})?$/)) }),
  /** Switches marks on a site on or off, in all its open tabs at once. */
  'site/set': v.object({
    host: v.pipe(v.string(), v.maxLength(255)),
    /** Asked for in a private window, and so for private windows alone. */
    isPrivate: v.boolean(),
    on: v.boolean(),
  }),
  /** Changes settings, for all open tabs at once. */
  'settings/change': SettingsChangeSchema,
  /** Plans a session, or says why not. */
  'session/plan': v.object({
    date: v.pipe(v.string(), v.maxLength(32)),
    time: v.pipe(v.string(), v.maxLength(32)),
  }),
  /** A planned session took place. */
  'session/done': v.object({ sessionId: id }),
  /** Removes a session with its skin checks; answered with them, so that it can be undone. */
  'session/delete': v.object({ sessionId: id }),
  /** Puts a removed session back as it was. */
  'session/restore': v.object({ session: SessionSchema, checks: v.array(SkinCheckSchema) }),
  /** Notes one sign of a skin check; answered with what was noted before, so that it can be undone. */
  'check/mark': SkinMarkSchema,
  /** The popup or the journal has opened: do what is due, and make the alarms true again. */
  'reminders/check': v.object({}),
} satisfies Record<string, v.GenericSchema>;

export interface Answers {
  'marks/begin': MarkingRules | null;
  'term/explain': Explanation | null;
  'script/load': null;
  'card/close': null;
  'journal/open': null;
  'site/set': null;
  'settings/change': null;
  'session/plan': { ok: true; session: Session } | { ok: false; problem: PlanProblem };
  'session/done': null;
  'session/delete': { session: Session; checks: SkinCheck[] } | null;
  'session/restore': null;
  'check/mark': Level | null;
  'reminders/check': null;
}

export type MessageType = keyof typeof REQUESTS;
export type Request<T extends MessageType> = v.InferOutput<(typeof REQUESTS)[T]>;
type Sender = Browser.runtime.MessageSender;

/** One answer for each question: a missing one does not compile. */
export type Handlers = {
  readonly [T in MessageType]: (request: Request<T>, sender: Sender) => Promise<Answers[T]>;
};

type Reply = { readonly value: unknown } | { readonly error: string };

/** Only our own pages may change what is stored; a page script never has a reason to. */
const OWN_PAGES_ONLY = /^(session|check|reminders|settings|site)\//;

/**
 * Asks the background.
 *
 * @throws when the background refuses or fails, or the extension was updated under this script.
 */
export async function send<T extends MessageType>(
  type: T,
  request: Request<T>,
): Promise<Answers[T]> {
  const reply = (await browser.runtime.sendMessage({ type, request })) as Reply | undefined;
  if (!reply) throw new Error(`No answer to ${type}.`);
  if ('error' in reply) throw new Error(reply.error);
  return reply.value as Answers[T];
}

/**
 * Answers all messages, with the one listener that a context may have: with two, browsers let the
 * first to return win.
 */
export function answerMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    const { type, request } = (message ?? {}) as { type?: unknown; request?: unknown };
    if (sender.id !== browser.runtime.id || !isMessageType(type)) return undefined;
    answer(handlers, type, request, sender).then(
      (value) => reply({ value } satisfies Reply),
      (error: unknown) => reply({ error: String(error) } satisfies Reply),
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
  if (OWN_PAGES_ONLY.test(type) && !sender.url?.startsWith(browser.runtime.getURL('/'))) {
    throw new Error(`${type} is for Skinwise's own pages.`);
  }
  const parsed = v.safeParse(REQUESTS[type], request);
  if (!parsed.success) throw new Error(`${type}: ${parsed.issues[0].message}`);
  return handlers[type](parsed.output as Request<T>, sender);
}

function isMessageType(type: unknown): type is MessageType {
  return typeof type === 'string' && Object.hasOwn(REQUESTS, type);
}
