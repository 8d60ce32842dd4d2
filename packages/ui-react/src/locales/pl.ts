export { pl } from '../messages/locales/pl/index.ts';
