export { type AmplifyAuth, type AmplifyAuthOptions, createAmplifyAuth } from './amplify-auth.ts';
export { createAmplifyData } from './amplify-data.ts';
export { createAmplifyModels } from './amplify-models.ts';
export { listAmplifyLocations } from './amplify-locations.ts';
export { type AmplifyStorageOptions, createAmplifyStorage } from './amplify-storage.ts';
export type { AmplifyServices } from './services.ts';
export { amplifyVocabulary, type Vocabulary } from './vocabulary.ts';
