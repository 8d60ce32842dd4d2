export { he } from '../messages/locales/he/index.ts';
