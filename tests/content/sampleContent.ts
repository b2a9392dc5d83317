/** The smallest content that compiles, as files; a test spoils one of them. */
export const SAMPLE_FILES = {
  'sources.json': `[
    { "id": "read2020", "title": "Read", "checked": "abstract", "kind": "study or review" },
    { "id": "unread2020", "title": "Unread", "checked": "not checked", "kind": "clinic" }
  ]`,
  'en/guide/chapters.yaml': `
- { id: collagen, title: Collagen, summary: The fibres., part: benefits }
- { id: safety, title: Safety, summary: The limits., part: safety }`,
  'en/guide/collagen.mdx': 'Text.',
  'en/guide/safety.mdx': 'Text.',
  'en/healing.yaml': `
- { from: 0, to: 3, usual: Red., act: Pus., do: [Rest.], dont: [Sun.], sources: [read2020] }
- { from: 4, to: 7, usual: Dry., act: Pain., do: [Rest.], dont: [Sun.], basis: general medical practice }`,
  'en/planning.yaml': `
interval: { days: 28, rule: Wait., why: Custom., sources: [read2020] }
leave: [{ days: 7, what: Acids }]
prescribed: Ask.
ready: [Look.]`,
  'en/reminders.yaml': `
day-before: { title: Tomorrow, instruction: Check your skin., sources: [read2020] }
start: { title: Now, instruction: Clean hands., basis: general medical practice }`,
  'en/glossary/biology.yaml': `
- id: collagen
  name: Collagen
  forms: [collagen, { form: COL1, case: exact }]
  meaning: A protein.
  more: It is strong.
  needling: It may grow.
  related: [acne]
  grade: C
  sources: [read2020]
  chapter: collagen`,
  'en/glossary/concerns.yaml': `
- id: acne
  name: Acne
  forms: [acne, { form: spots, needs: context }]
  meaning: Blocked pores.
  more: It comes and goes.
  basis: textbook knowledge`,
} as const satisfies Record<string, string>;

export type SamplePath = keyof typeof SAMPLE_FILES;
