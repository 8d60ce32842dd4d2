export { id } from '../messages/locales/id/index.ts';
