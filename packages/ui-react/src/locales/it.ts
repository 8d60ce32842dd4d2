export { it } from '../messages/locales/it/index.ts';
