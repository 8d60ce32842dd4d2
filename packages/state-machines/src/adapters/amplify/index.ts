export { type AmplifyAuth, type AmplifyAuthOptions, createAmplifyAuth } from './auth/amplify-auth.ts';
export { createAmplifyData } from './data/amplify-data.ts';
export { createAmplifyModels } from './data/amplify-models.ts';
export { listAmplifyLocations } from './storage/amplify-locations.ts';
export { type AmplifyStorageOptions, createAmplifyStorage } from './storage/amplify-storage.ts';
export type { AmplifyServices } from './auth/services.ts';
export { amplifyVocabulary, type Vocabulary } from './vocabulary.ts';
