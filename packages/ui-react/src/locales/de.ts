export { de } from '../messages/locales/de/index.ts';
