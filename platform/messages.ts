import * as v from 'valibot';
import type { Browser } from 'wxt/browser';
import type { Explanation } from '../content/explainTerm';
import type { PlanProblem } from '../sessions/planSession';
import { type Session, SessionSchema } from '../sessions/session';
import { type Level, type SkinCheck, SkinCheckSchema, SkinMarkSchema } from '../sessions/skinCheck';
import { TickSchema, type Ticks, TicksSchema } from '../sessions/ticks';
import type { MarkingRules } from '../settings/markingRules';
import { SettingsChangeSchema } from '../settings/settings';

/** Random letters: it becomes part of a style rule. */
const highlightName = v.pipe(v.string(), v.regex(/^[a-z]{12}$/));
const id = v.pipe(v.string(), v.maxLength(64));

/**
 * What may be asked of the background, one sentence each, with the shape of the question. Scripts in
 * pages take the types alone: the shapes and their library are for who answers.
 */
export const REQUESTS = {
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
  /** Removes a session with its skin checks and ticks; answered with them, so that it can be undone. */
  'session/delete': v.object({ sessionId: id }),
  /** Puts a removed session back as it was. */
  'session/restore': v.object({
    session: SessionSchema,
    checks: v.array(SkinCheckSchema),
    ticks: v.optional(TicksSchema),
  }),
  /** Notes one sign of a skin check; answered with what was noted before, so that it can be undone. */
  'check/mark': SkinMarkSchema,
  /** Ticks a line of a day's list, or unticks it. */
  'tick/set': TickSchema,
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
  'session/delete': { session: Session; checks: SkinCheck[]; ticks?: Ticks | undefined } | null;
  'session/restore': null;
  'check/mark': Level | null;
  'tick/set': null;
  'reminders/check': null;
}

export type MessageType = keyof typeof REQUESTS;
export type Request<T extends MessageType> = v.InferOutput<(typeof REQUESTS)[T]>;
export type Sender = Browser.runtime.MessageSender;

/** One answer for each question: a missing one does not compile. */
export type Handlers = {
  readonly [T in MessageType]: (request: Request<T>, sender: Sender) => Promise<Answers[T]>;
};

/** What stands in the answer to a message. */
export type Reply = { readonly value: unknown } | { readonly error: string };
