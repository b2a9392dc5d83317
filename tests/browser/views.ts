/** A view of every kind, for whatever is looked at on all of them. */
export const VIEWS = [
  'today',
  'guide',
  'guide/what-it-is',
  'guide/who-should-not',
  'guide/aftercare',
  'guide/red-flags',
  'terms',
  'terms/retinol',
  'sessions',
  'settings',
] as const;
