import { defineFunction } from '@aws-amplify/backend';

export const myLambda = defineFunction({ environment: { GREETING: 'Hello' } });
