import type { AmplifyDefinition } from '../amplify/definition.ts';
import { readDataSchema } from '../appsync/schema/read-data-schema.ts';
import type { Sandbox } from '../sandbox.ts';

/** What is kept of models and buckets that the next definitions lack, a sentence each. To be asked before those are served. */
export function leftBehind(before: AmplifyDefinition, next: AmplifyDefinition, sandbox: Sandbox, app: string): readonly string[] {
  const models = without(modelsOf(before), modelsOf(next)).map((model) => [`model ${model}`, sandbox.api(app).rows(model).length, 'row'] as const);
  const buckets = without(bucketsOf(before), bucketsOf(next)).map((name) => [`bucket ${name}`, sandbox.bucket(name).objects().length, 'object'] as const);
  return [...models, ...buckets].flatMap(([what, amount, noun]) =>
    amount > 0 ? [`The ${what} is gone; the sandbox keeps its ${amount} ${noun}${amount === 1 ? '' : 's'} until it comes back, or until --reset.`] : [],
  );
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  return names.filter((name) => !others.includes(name));
}

function modelsOf({ data }: AmplifyDefinition): readonly string[] {
  return data ? [...readDataSchema(data.sdl).models.keys()] : [];
}

function bucketsOf({ storage }: AmplifyDefinition): readonly string[] {
  return storage.map(({ name }) => name);
}
