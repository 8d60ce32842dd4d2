export { type AmplifyAuthOptions, createAmplifyAuth } from './amplify-auth.ts';
