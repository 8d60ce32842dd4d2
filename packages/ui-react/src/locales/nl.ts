export { nl } from '../messages/locales/nl/index.ts';
