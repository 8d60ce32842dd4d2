'use client';

import { use, useMemo } from 'react';
import type { Message } from '../messages/message.ts';
import { LanguageContext } from '../messages/MessagesProvider.tsx';
import { sentenceCase } from './sentence-case.ts';

/** What models, fields and values are called, in the person's language. */
export interface Names {
  readonly locale: string;
  model(model: string): string;
  /** A model in the middle of a text: English writes it small there. */
  inText(model: string): string;
  models(model: string, plural: string): string;
  field(owner: string, field: string): string;
  value(enumeration: string, value: string): string;
}

/**
 * Names come from the messages where an app gives some: `Post`, `Post.plural`, `Post.title`, `PostStatus.DRAFT`.
 * Else they are the schema's own, in sentence case.
 */
export function useNames(): Names {
  const { locale, messages } = use(LanguageContext);
  return useMemo(() => {
    const given = (key: string, name: string) => textOf(messages[key]) ?? sentenceCase(name);
    return {
      locale,
      model: (model) => given(model, model),
      inText: (model) => (/^en\b/.test(locale) ? small(given(model, model)) : given(model, model)),
      models: (model, plural) => given(`${model}.plural`, plural),
      field: (owner, field) => given(`${owner}.${field}`, field),
      value: (enumeration, value) => given(`${enumeration}.${value}`, value),
    };
  }, [locale, messages]);
}

/** An acronym stays as it is. */
const small = (name: string) => (/^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);

const textOf = (message: Message | undefined) => (typeof message === 'object' ? message.other : message);
