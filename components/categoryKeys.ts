/** The interface string of each glossary category. */
export const CATEGORY_KEYS = {
  anatomy: 'category.anatomy',
  biology: 'category.biology',
  concerns: 'category.concerns',
  treatments: 'category.treatments',
  aftercare: 'category.aftercare',
  ingredients: 'category.ingredients',
  devices: 'category.devices',
  sun: 'category.sun',
  'skin-types': 'category.skinTypes',
} as const;
