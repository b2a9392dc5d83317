/**
 * A suggestion of the address bar as Chromium wants it, as XML. Firefox takes it as it stands.
 *
 * @example escapeSuggestion('AHA & BHA') // → 'AHA &amp; BHA' in Chromium
 */
export function escapeSuggestion(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text.replace(/[<>&'"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
