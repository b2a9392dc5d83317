import { differsIn } from '../../content/layOver';
import type { Message } from '../strings';

type Messages = ReadonlyMap<string, Message>;

/** What is wrong with an interface file beside the English one, each as `key: what is wrong`. */
export function compareLocales(english: Messages, own: Messages): string[] {
  return [
    ...[...own.keys()]
      .filter((key) => !english.has(key))
      .map((key) => `${key}: English has no such key`),
    ...[...english].flatMap(([key, message]) => {
      const ours = own.get(key);
      if (ours === undefined) return [`${key}: not translated`];
      const [forms, ourForms] = [formsOf(message), formsOf(ours)];
      if (forms !== ourForms) {
        const none = 'no plural forms';
        return [`${key}: has ${ourForms || none}, and ${forms || none} in English`];
      }
      if (typeof message === 'string') return told(key, message, ours);
      return Object.entries(message).flatMap(([form, text]) =>
        told(`${key} › ${form}`, text, (ours as Record<string, string>)[form]),
      );
    }),
  ];
}

const formsOf = (message: Message): string =>
  typeof message === 'string' ? '' : Object.keys(message).join(' ');

function told(at: string, english: string, own: unknown): string[] {
  const problem = String(own).trim() === '' ? 'is empty' : differsIn(english, own);
  return problem ? [`${at}: ${problem}`] : [];
}
