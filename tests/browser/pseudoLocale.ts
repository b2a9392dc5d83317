import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Letters that no English text has, each still to be read as what it stands for. */
const ACCENTED: Readonly<Record<string, string>> = {
  ...{ a: 'ä', c: 'ç', d: 'ð', e: 'é', g: 'ğ', h: 'ĥ', i: 'î', k: 'ķ', l: 'ļ', n: 'ñ', o: 'ö' },
  ...{ r: 'ŕ', s: 'š', t: 'ţ', u: 'û', w: 'ŵ', y: 'ý', z: 'ž', A: 'Å', C: 'Ç', D: 'Ð', E: 'É' },
  ...{ G: 'Ğ', H: 'Ĥ', I: 'Î', K: 'Ķ', L: 'Ļ', N: 'Ñ', O: 'Ö', R: 'Ŕ', S: 'Š', T: 'Ţ', U: 'Û' },
};

/** Translations of English are longer: short words up to twice, sentences by 40 %. */
const SHORT = 10;
const [SHORT_GROWS, GROWS] = [2, 1.4];
const FILLING = ' ñöçĥ éîñ ŵöŕţ';

/** What messages say to code, not to readers, and the name, which is the same in every language. */
const NO_WORDS = ['extension_language', 'extension_name', 'extension_direction'];

/**
 * A message as a language might have it that nobody speaks: accented, longer, and in brackets, so that
 * what is cut shows, and what was never translated, too. Placeholders stay.
 *
 * @example pseudo('Day $1') // → '⟦Ðäáý $1 ñöç⟧'
 */
export function pseudo(message: string): string {
  return message
    .split(' | ')
    .map((form) => `⟦${lengthened(form)}⟧`)
    .join(' | ');
}

function lengthened(form: string): string {
  const wanted = Math.ceil(form.length * (form.length <= SHORT ? SHORT_GROWS : GROWS));
  const stretched = form.replace(/\$\w+\$?|\p{L}/gu, (part) => {
    if (part.startsWith('$')) return part;
    // Vowels grow, since words themselves are longer elsewhere, not only more of them.
    return (ACCENTED[part] ?? part) + (/[aeo]/.test(part) ? 'á' : '');
  });
  return (
    stretched +
    FILLING.repeat(20)
      .slice(0, Math.max(0, wanted - stretched.length))
      .trimEnd()
  );
}

/**
 * A copy of a built extension, in a folder that is the caller's to remove, that speaks pseudo instead
 * of English, from right to left.
 */
export async function buildPseudo(built: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'skinwise-pseudo-'));
  await cp(built, folder, { recursive: true });
  const file = join(folder, '_locales/en/messages.json');
  const messages: Record<string, { message: string }> = JSON.parse(await readFile(file, 'utf8'));
  for (const [key, entry] of Object.entries(messages)) {
    if (!NO_WORDS.includes(key)) entry.message = pseudo(entry.message);
  }
  messages.extension_direction = { message: 'rtl' };
  await writeFile(file, JSON.stringify(messages));
  return folder;
}
