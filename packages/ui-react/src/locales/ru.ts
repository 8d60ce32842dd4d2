export { ru } from '../messages/locales/ru/index.ts';
