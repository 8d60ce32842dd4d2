/** One text of the interface: a string, or one string for each plural form of `{count}` that the language has. */
export type Message = string | ({ readonly other: string } & { readonly [Form in Intl.LDMLPluralRule]?: string });

/** Texts by key, as `sign-in.submit`. */
export type Messages = Readonly<Record<string, Message>>;

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

type TextOf<M extends Message> = M extends string ? M : M extends { readonly other: infer Text extends string } ? Text : never;

/** The names that a message expects between braces; a plural one also needs its `count`. */
export type ParamName<M extends Message> = NamesIn<TextOf<M>> | (M extends string ? never : 'count');

/** The arguments that a message takes after its key: none, or one object with every name in it. */
export type ParamsOf<M extends Message, Value> = [ParamName<M>] extends [never]
  ? []
  : [params: Readonly<Record<ParamName<M>, Value>>];

/** The same keys in another language: every key, in any words. */
export type Translation<M extends Messages> = { readonly [Key in keyof M]: Message };

/** The keys whose messages take no arguments. */
export type PlainKey<M extends Messages> = {
  [Key in keyof M]: [ParamName<M[Key]>] extends [never] ? Key : never;
}[keyof M];
