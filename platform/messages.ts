import * as v from 'valibot';
import type { Browser } from 'wxt/browser';
import type { Explanation, LookUp } from '../content/explainTerm';
import type { BackupRefusal } from '../sessions/backup';
import { type Counts, TAKES, type Undo, UndoSchema } from '../sessions/compareBackup';
import { type CalendarEvent, EventSchema } from '../sessions/event';
import { type Profile, ProfileSchema } from '../sessions/profile';
import type { SaveResult } from '../sessions/saveSession';
import { type Session, SessionSchema } from '../sessions/session';
import {
  type Level,
  type SkinCheck,
  SkinCheckSchema,
  SkinMarkSchema,
  type SkinNote,
  SkinNoteSchema,
} from '../sessions/skinCheck';
import { SNOOZES } from '../sessions/snooze';
import { TickSchema, type Ticks, TicksSchema } from '../sessions/ticks';
import type { MarkingRules } from '../settings/markingRules';
import { MARK_STYLES, SettingsChangeSchema, type Theme } from '../settings/settings';
import { PressSchema } from './pressStore';
import type { ProblemName } from './problem';

/** Random letters: it becomes part of a style rule. */
const highlightName = v.pipe(v.string(), v.regex(/^[a-z]{12}$/));
const id = v.pipe(v.string(), v.maxLength(64));
const reminderId = v.pipe(v.string(), v.maxLength(128));

/** Of a longer text only the beginning is looked up. */
export const MAX_LOOK_UP = 200;

/**
 * What may be asked of the background, one sentence each, with the shape of the question. Scripts in
 * pages take the types alone: the shapes and their library are for who answers.
 */
export const REQUESTS = {
  /**
   * A frame has found its first term, or a setting has changed: may it be marked, and how? Answered when
   * the style stands; `styled` says which one does already.
   */
  'marks/begin': v.object({
    text: highlightName,
    link: highlightName,
    current: highlightName,
    styled: v.nullable(v.picklist(MARK_STYLES)),
  }),
  /** What a card shows of a term; of one that the page says is not there, without advice. */
  'term/explain': v.object({ termId: id, negated: v.optional(v.boolean(), false) }),
  /** What a card shows of words that the reader has chosen: a term, or what is like it. */
  'term/look-up': v.object({ text: v.pipe(v.string(), v.maxLength(MAX_LOOK_UP)) }),
  /** The reader knows a term, or wants it marked again after all; asked by its card, answered with where. */
  'card/know': v.object({ termId: id, known: v.boolean() }),
  /** Marks on the site of the asking card, which shows a term, off or on again; answered with its host. */
  'card/site': v.object({ termId: id, on: v.boolean() }),
  /** Opens the journal at the guide's chapter on the term that a card shows, or at the term. */
  'card/guide': v.object({ termId: id }),
  /** Takes back what was pressed in a card. */
  'press/undo': PressSchema,
  /** A term that is known on one site is known everywhere. */
  'press/everywhere': v.object({ termId: id }),
  /** Brings a script into the asking frame: the card, or what is looked for in text of a language. */
  'script/load': v.variant('name', [
    v.object({ name: v.literal('card') }),
    v.object({
      name: v.picklist(['lexicon', 'plain-forms']),
      language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)),
    }),
  ]),
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
  /** Looks and ways to open cards go along to the reader's other browsers, or no longer do. */
  'looks/go-along': v.object({ on: v.boolean() }),
  /**
   * Plans, logs or edits a session, or says why not. What Skinwise notes of reminders is its own and
   * not taken from here.
   */
  'session/save': v.object({ session: SessionSchema }),
  /** A planned session took place; answered with the session before. */
  'session/done': v.object({ sessionId: id }),
  /** Removes a session with its skin checks and ticks; answered with them, so that it can be undone. */
  'session/delete': v.object({ sessionId: id }),
  /** Puts a removed or changed session back as it was. */
  'session/restore': v.object({
    session: SessionSchema,
    checks: v.array(SkinCheckSchema),
    ticks: v.optional(TicksSchema),
  }),
  /** Notes one sign of a skin check; answered with what was noted before, so that it can be undone. */
  'check/mark': SkinMarkSchema,
  /** Notes red flags or words on a day; answered with what stood there before. */
  'check/note': SkinNoteSchema,
  /** Ticks a line of a day's list, or unticks it. */
  'tick/set': TickSchema,
  /** Enters or changes an event; answered with the event before, if there was one. */
  'event/save': v.object({ event: EventSchema }),
  /** Removes an event; answered with it. */
  'event/delete': v.object({ eventId: id }),
  /** Keeps what a person tells of themselves; answered with what was kept before. */
  'profile/save': v.object({ profile: ProfileSchema }),
  /** All that is stored, as the text of a backup. From then on a copy has been kept. */
  'data/export': v.object({}),
  /** What a backup would change here; changes nothing. */
  'data/preview-import': v.object({ text: v.string() }),
  /** Takes in a backup, or nothing of it; answered with what takes that back. */
  'data/import': v.object({ text: v.string(), take: v.picklist(TAKES) }),
  /** Removes everything stored; answered with what brings it back. */
  'data/delete-all': v.object({}),
  /** Removes a record that cannot be read; answered with what brings it back. */
  'data/discard': v.object({ key: v.pipe(v.string(), v.maxLength(256)) }),
  /** Takes back an import or a removal. */
  'data/restore': UndoSchema,
  /** Says nothing of copies for a while. */
  'copy/later': v.object({}),
  'updated/seen': v.object({}),
  /** Puts a reminder off; answered with the session before, so that it can be undone. */
  'reminders/snooze': v.object({ reminderId, until: v.picklist(SNOOZES) }),
  /** A reminder is done with; answered with the session before. */
  'reminders/settle': v.object({ reminderId }),
  /** The popup or the journal has opened: do what is due, and make the alarms true again. */
  'reminders/check': v.object({}),
} satisfies Record<string, v.GenericSchema>;

/** What a card shows, and in which theme. */
type ForCard<T> = T & { readonly theme: Theme };

export interface Answers {
  'marks/begin': MarkingRules | null;
  'term/explain': ForCard<Explanation> | null;
  'term/look-up': ForCard<Explanation> | ForCard<LookUp>;
  'card/know': 'here' | 'everywhere' | null;
  'card/site': string | null;
  'card/guide': null;
  'press/undo': null;
  'press/everywhere': null;
  'script/load': null;
  'card/close': null;
  'journal/open': null;
  'site/set': null;
  'settings/change': null;
  'looks/go-along': null;
  'session/save': SaveResult;
  'session/done': Session | null;
  'session/delete': { session: Session; checks: SkinCheck[]; ticks?: Ticks | undefined } | null;
  'tick/set': null;
  'session/restore': null;
  'check/mark': Level | null;
  'check/note': Required<
    Pick<SkinNote, 'redFlags' | 'redFlagsClosed' | 'worseningClosed' | 'note'>
  >;
  'event/save': CalendarEvent | null;
  'event/delete': CalendarEvent | null;
  'profile/save': Profile;
  'data/export': { text: string };
  'data/preview-import': { ok: true; counts: Counts } | BackupRefusal;
  'data/import': { ok: true; counts: Counts; undo: Undo } | BackupRefusal;
  'data/delete-all': Undo;
  'data/discard': Undo;
  'data/restore': null;
  'copy/later': null;
  'updated/seen': null;
  'reminders/snooze': Session;
  'reminders/settle': Session;
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
export type Reply =
  | { readonly value: unknown }
  | { readonly error: string }
  | { readonly error: string; readonly problem: ProblemName };
