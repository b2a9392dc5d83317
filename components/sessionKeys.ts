import type { EventKind } from '../sessions/event';
import type { Area, Concern, Device, Session } from '../sessions/session';

type Who = NonNullable<Session['who']>;

/** The words of a session. */
export const WHO_KEYS = {
  professional: 'session.professional',
  home: 'session.home',
} as const satisfies Record<Who, string>;

export const DEVICE_KEYS = {
  pen: 'session.pen',
  roller: 'session.roller',
  stamp: 'session.stamp',
  radiofrequency: 'session.radiofrequency',
} as const satisfies Record<Device, string>;

export const AREA_KEYS = {
  face: 'session.face',
  'around-eyes': 'session.aroundEyes',
  neck: 'session.neck',
  scalp: 'session.scalp',
  body: 'session.body',
} as const satisfies Record<Area, string>;

export const CONCERN_KEYS = {
  'acne-scars': 'session.acneScars',
  wrinkles: 'session.wrinkles',
  pigment: 'session.pigment',
  'stretch-marks': 'session.stretchMarks',
  'surgical-scars': 'session.surgicalScars',
  hair: 'session.hair',
} as const satisfies Record<Concern, string>;

export const EVENT_KEYS = {
  sun: 'events.sun',
  sport: 'events.sport',
  swimming: 'events.swimming',
  waxing: 'events.waxing',
  peel: 'events.peel',
  toxin: 'events.toxin',
  injection: 'events.injection',
  occasion: 'events.occasion',
} as const satisfies Record<EventKind, string>;

export const WHOS = Object.keys(WHO_KEYS) as Who[];
export const DEVICES = Object.keys(DEVICE_KEYS) as Device[];
export const CONCERNS = Object.keys(CONCERN_KEYS) as Concern[];
export const EVENT_KINDS = Object.keys(EVENT_KEYS) as EventKind[];
