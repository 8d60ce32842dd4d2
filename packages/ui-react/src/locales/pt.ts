export { pt } from '../messages/locales/pt/index.ts';
