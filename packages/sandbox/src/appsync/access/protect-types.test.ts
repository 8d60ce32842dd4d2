import { expect, onTestFinished, test } from 'vitest';
import { createSandbox } from '../../create-sandbox.ts';

// Making a pool's keys takes seconds where every core is busy.

const SCHEMA = `
  type Secret @aws_cognito_user_pools { word: String open: String @aws_api_key }
  type Shared @aws_api_key @aws_cognito_user_pools(cognito_groups: ["admin"]) { word: String secret: Secret }
  type Place @aws_cognito_user_pools { city: String }
  type Shop @model @auth(rules: [{ allow: public, provider: apiKey }]) { name: String place: Place }
  type Query {
    secret: Secret @aws_api_key @function(name: "word")
    shared: Shared @aws_api_key @function(name: "word")
    closed: String @aws_iam @function(name: "word")
  }
`;

test('custom types and their fields are closed as AppSync\'s own directives say', async () => {
  const secret = { word: 'hush', open: 'loud' };
  const sandbox = await createSandbox({
    ephemeral: true,
    apis: { main: { schema: SCHEMA, authorizationModes: { defaultAuthorizationMode: 'apiKey' }, functions: new Map([['word', () => ({ ...secret, secret })]]) } },
  });
  onTestFinished(() => sandbox.close());
  const ask = async (query: string): Promise<unknown> => {
    const reply = await fetch(`${sandbox.url}/graphql`, { method: 'POST', headers: { 'x-api-key': sandbox.api().apiKey }, body: JSON.stringify({ query }) });
    return reply.json();
  };
  const refused = (path: readonly string[], message: string) => expect.objectContaining({ path, errorType: 'Unauthorized', message });
  expect(await ask('{ secret { word open } }')).toEqual({
    data: { secret: { word: null, open: 'loud' } },
    errors: [refused(['secret', 'word'], 'Not Authorized to access word on type Secret')],
  });
  expect(await ask('{ shared { word secret { word } } }')).toEqual({
    data: { shared: { word: 'hush', secret: { word: null } } },
    errors: [refused(['shared', 'secret', 'word'], 'Not Authorized to access word on type Secret')],
  });
  expect(await ask('{ closed }')).toMatchObject({ data: { closed: null }, errors: [{ errorType: 'Unauthorized' }] });
  // What is nested in a model is as open as the model.
  expect(await ask('mutation { createShop(input: { name: "Ink", place: { city: "Bern" } }) { place { city } } }')).toEqual({
    data: { createShop: { place: { city: 'Bern' } } },
  });
});
