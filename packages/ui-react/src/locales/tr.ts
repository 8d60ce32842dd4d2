export { tr } from '../messages/locales/tr/index.ts';
