export { fr } from '../messages/locales/fr/index.ts';
