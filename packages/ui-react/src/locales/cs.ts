export { cs } from '../messages/locales/cs/index.ts';
