import type { Session } from './session.ts';

/** What the words of a property mean here. */
export type Table<Value> = Readonly<Record<string, Value>>;

/** Reads words of CloudFormation by a table, and names those that are not in it. */
export interface CfnWords {
  list<Value>(property: string, words: readonly string[] | undefined, table: Table<Value>): readonly Value[] | undefined;
  one<Value>(property: string, word: string | undefined, table: Table<Value>): Value | undefined;
}

export function cfnWords(session: Session): CfnWords {
  const list: CfnWords['list'] = (property, words, table) =>
    words?.flatMap((word) => {
      const value = Object.hasOwn(table, word) ? table[word] : undefined;
      if (value === undefined) session.warn(`${property} has ${String(word)}, which the sandbox does not know.`);
      return value === undefined ? [] : [value];
    });
  return { list, one: (property, word, table) => list(property, word === undefined ? undefined : [word], table)?.[0] };
}
