/** A view of every kind, for whatever is looked at on all of them. */
export const VIEWS = [
  'today',
  'guide',
  'guide/what-it-is',
  'guide/when-results-show',
  'guide/collagen',
  'guide/who-should-not',
  'guide/before',
  'guide/aftercare',
  'guide/home-or-professional',
  'guide/red-flags',
  'terms',
  'terms/retinol',
  'sessions',
  'settings',
] as const;
