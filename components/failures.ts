/** Why something could not be stored, in the interface's words. */
export const FAILURE_KEYS = {
  'storage-full': 'data.full',
  unreadable: 'data.unreadableRecord',
  gone: 'data.gone',
  'not-synced': 'settings.notSynced',
  'still-synced': 'settings.stillSynced',
  failed: 'app.failed',
} as const;
export type Failure = keyof typeof FAILURE_KEYS;
